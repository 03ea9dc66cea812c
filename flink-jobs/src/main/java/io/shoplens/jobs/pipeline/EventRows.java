package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.parquet.FlagColumn;
import io.shoplens.jobs.parquet.NumberColumn;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.jobs.parquet.TextEntries;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Events as rows of {@code shop.events}, moved a column at a time. */
final class EventRows {
  static final List<String> COLUMNS =
      List.of(
          "event_id",
          "event_time",
          "event_type",
          "product_id",
          "category_id",
          "category_code",
          "category_l1",
          "category_l2",
          "category_l3",
          "brand",
          "price",
          "user_id",
          "session_id",
          "source_session",
          "is_price_outlier",
          "copies");

  private final RowGroup rows;
  private final NumberColumn eventId;
  private final NumberColumn time;
  private final NumberColumn product;
  private final NumberColumn categoryId;
  private final NumberColumn price;
  private final NumberColumn user;
  private final NumberColumn session;
  private final NumberColumn copies;
  private final FlagColumn outlier;
  private final TextEntries type;
  private final TextEntries code;
  private final TextEntries brand;
  private final List<TextEntries> levels;
  private final SourceSessionColumn sourceSession;
  private final Event.SourceSession source = new Event.SourceSession();

  /**
   * @param rows columns of {@code shop.events}, which are filled and emptied again and again
   */
  EventRows(Dictionaries dictionaries, RowGroup rows) {
    this.rows = rows;
    List<String> codes = texts(dictionaries.categoryCodes());
    List<CategoryLevels> codeLevels = codes.stream().map(CategoryLevels::of).toList();
    eventId = rows.numbers("event_id");
    time = rows.numbers("event_time");
    product = rows.numbers("product_id");
    categoryId = rows.numbers("category_id");
    price = rows.numbers("price");
    user = rows.numbers("user_id");
    session = rows.numbers("session_id");
    copies = rows.numbers("copies");
    outlier = rows.flags("is_price_outlier");
    type = entries("event_type", Stream.of(EventType.values()).map(EventType::text).toList());
    code = entries("category_code", codes);
    brand = entries("brand", texts(dictionaries.brands()));
    levels =
        List.of(
            entries("category_l1", codeLevels.stream().map(CategoryLevels::first).toList()),
            entries("category_l2", codeLevels.stream().map(CategoryLevels::second).toList()),
            entries("category_l3", codeLevels.stream().map(CategoryLevels::third).toList()));
    sourceSession = new SourceSessionColumn(rows.texts("source_session"));
  }

  /**
   * Adds some of a batch's events in its order, a column after the other: each loop then runs
   * through one array and one column only, and is small enough to be compiled soon and once.
   *
   * @return how many of them are price outliers, bots' left out
   */
  long append(EventBatch batch, int from, int to, PriceLimits prices) {
    EventColumns events = batch.columns();
    int[] order = batch.order();
    eventId.addAll(events.eventId, order, from, to);
    time.addAll(events.time, order, from, to);
    product.addAll(events.product, order, from, to);
    categoryId.addAll(events.category, Event.NO_CATEGORY, order, from, to);
    price.addAll(events.price, Event.NO_PRICE, order, from, to);
    user.addAll(events.user, order, from, to);
    session.addAll(events.sessionId, order, from, to);
    copies.addAll(events.copies, order, from, to);
    type.addAll(events.type, order, from, to);
    code.addAll(events.code, order, from, to);
    for (TextEntries level : levels) {
      level.addAll(events.code, order, from, to);
    }
    brand.addAll(events.brand, order, from, to);
    appendSources(batch, from, to);
    return flag(batch, from, to, prices);
  }

  private void appendSources(EventBatch batch, int from, int to) {
    for (int i = from; i < to; i++) {
      batch.readSource(i, source);
      sourceSession.add(source);
    }
  }

  private long flag(EventBatch batch, int from, int to, PriceLimits prices) {
    EventColumns events = batch.columns();
    int[] order = batch.order();
    long flagged = 0;
    for (int i = from; i < to; i++) {
      int row = order[i];
      boolean unusual = prices.isOutlier(events.category[row], events.price[row]);
      outlier.add(unusual);
      flagged += unusual && !EventFlags.isBot(events.flags[row]) ? 1 : 0;
    }
    return flagged;
  }

  private TextEntries entries(String column, List<String> texts) {
    return new TextEntries(rows.texts(column), texts);
  }

  private static List<String> texts(Dictionary dictionary) {
    return IntStream.range(0, dictionary.size()).mapToObj(dictionary::text).toList();
  }
}
