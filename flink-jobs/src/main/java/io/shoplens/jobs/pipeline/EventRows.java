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
  private final NumberColumn categoryId;
  private final NumberColumn price;
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
    categoryId = rows.numbers("category_id");
    price = rows.numbers("price");
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
   * Adds some of a batch's events in its order. One loop per column, because each then runs through
   * one array and one column only.
   *
   * @return how many of them are price outliers, bots' left out
   */
  long append(EventBatch batch, int from, int to, PriceLimits prices) {
    appendNumbers(batch, from, to);
    appendTexts(batch, from, to);
    long flagged = 0;
    for (int i = from; i < to; i++) {
      boolean unusual = prices.isOutlier(batch.categoryId(i), batch.priceCents(i));
      outlier.add(unusual);
      flagged += unusual && !batch.isBot(i) ? 1 : 0;
    }
    return flagged;
  }

  private void appendNumbers(EventBatch batch, int from, int to) {
    NumberColumn eventId = rows.numbers("event_id");
    for (int i = from; i < to; i++) {
      eventId.add(batch.eventId(i));
    }
    NumberColumn time = rows.numbers("event_time");
    for (int i = from; i < to; i++) {
      time.add(batch.timeMicros(i));
    }
    NumberColumn product = rows.numbers("product_id");
    for (int i = from; i < to; i++) {
      product.add(batch.productId(i));
    }
    for (int i = from; i < to; i++) {
      addOptional(categoryId, batch.categoryId(i), Event.NO_CATEGORY);
    }
    for (int i = from; i < to; i++) {
      addOptional(price, batch.priceCents(i), Event.NO_PRICE);
    }
    NumberColumn user = rows.numbers("user_id");
    for (int i = from; i < to; i++) {
      user.add(batch.userId(i));
    }
    NumberColumn session = rows.numbers("session_id");
    for (int i = from; i < to; i++) {
      session.add(batch.sessionId(i));
    }
    NumberColumn copies = rows.numbers("copies");
    for (int i = from; i < to; i++) {
      copies.add(batch.copies(i));
    }
  }

  private void appendTexts(EventBatch batch, int from, int to) {
    for (int i = from; i < to; i++) {
      type.add(batch.type(i));
    }
    for (int i = from; i < to; i++) {
      code.add(batch.categoryCode(i));
    }
    for (TextEntries level : levels) {
      for (int i = from; i < to; i++) {
        level.add(batch.categoryCode(i));
      }
    }
    for (int i = from; i < to; i++) {
      brand.add(batch.brand(i));
    }
    for (int i = from; i < to; i++) {
      batch.readSource(i, source);
      sourceSession.add(source);
    }
  }

  private static void addOptional(NumberColumn column, long value, long none) {
    if (value == none) {
      column.addNull();
    } else {
      column.add(value);
    }
  }

  private TextEntries entries(String column, List<String> texts) {
    return new TextEntries(rows.texts(column), texts);
  }

  private static List<String> texts(Dictionary dictionary) {
    return IntStream.range(0, dictionary.size()).mapToObj(dictionary::text).toList();
  }
}
