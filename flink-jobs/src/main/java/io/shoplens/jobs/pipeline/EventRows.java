package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as a row of {@code shop.events}. */
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

  private final Dictionaries dictionaries;
  private final CategoryLevels[] levels;
  private final @Nullable Object[] row = new @Nullable Object[COLUMNS.size()];

  EventRows(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
    this.levels = new CategoryLevels[dictionaries.categoryCodes().size()];
    for (int code = 0; code < levels.length; code++) {
      levels[code] = CategoryLevels.of(dictionaries.categoryCodes().text(code));
    }
  }

  /** The row is reused. */
  @Nullable Object[] of(Event event) {
    CategoryLevels level = levels[event.categoryCode];
    row[0] = event.eventId;
    row[1] = event.timeMicros;
    row[2] = event.type.text();
    row[3] = event.productId;
    row[4] = event.categoryId == Event.NO_CATEGORY ? null : (Object) event.categoryId;
    row[5] = dictionaries.categoryCodes().text(event.categoryCode);
    row[6] = level.first();
    row[7] = level.second();
    row[8] = level.third();
    row[9] = dictionaries.brands().text(event.brand);
    row[10] = event.priceCents == Event.NO_PRICE ? null : BigDecimal.valueOf(event.priceCents, 2);
    row[11] = event.userId;
    row[12] = event.sessionId;
    row[13] = event.source.asText();
    row[14] = event.isPriceOutlier;
    row[15] = event.copies;
    return row;
  }
}
