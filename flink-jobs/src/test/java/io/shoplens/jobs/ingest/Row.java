package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.TimeFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A parsed event as values that can be compared and read. */
record Row(
    Instant time,
    String type,
    long product,
    @Nullable Long category,
    String categoryCode,
    String brand,
    @Nullable BigDecimal price,
    long user,
    @Nullable String session,
    TimeFormat format) {

  static Row of(Event event, Dictionaries dictionaries) {
    return new Row(
        Instant.EPOCH.plus(event.timeMicros, ChronoUnit.MICROS),
        event.type.text(),
        event.productId,
        event.categoryId == Event.NO_CATEGORY ? null : event.categoryId,
        dictionaries.categoryCodes().text(event.categoryCode),
        dictionaries.brands().text(event.brand),
        event.priceCents == Event.NO_PRICE ? null : BigDecimal.valueOf(event.priceCents, 2),
        event.userId,
        event.source.asText(),
        event.timeFormat);
  }

  /** The row as golden files have it. */
  String text() {
    return String.join(
        ",",
        time.toString(),
        type,
        String.valueOf(product),
        category == null ? "" : category.toString(),
        categoryCode,
        brand,
        price == null ? "" : price.toString(),
        String.valueOf(user),
        session == null ? "" : session,
        format.name());
  }
}
