package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as lines of text that people can write and compare; session ids are left out. */
final class SessionText {
  static final String HEADER =
      String.join(",", SessionRows.COLUMNS.subList(1, SessionRows.COLUMNS.size()))
          + ",primary_category,primary_brand,primary_price_band";

  private static final List<String> TIMES = List.of("started_at", "ended_at", "first_purchase_at");

  private SessionText() {}

  static String line(Session session, Dictionaries dictionaries) {
    return row(SessionRows.of(session))
        + ","
        + String.join(
            ",",
            dictionaries.categoryCodes().text(session.primaryCategory()),
            dictionaries.brands().text(session.primaryBrand()),
            session.primaryPriceBand().label());
  }

  private static String row(@Nullable Object[] values) {
    StringBuilder line = new StringBuilder();
    for (int i = 1; i < values.length; i++) {
      line.append(i > 1 ? "," : "").append(text(SessionRows.COLUMNS.get(i), values[i]));
    }
    return line.toString();
  }

  private static String text(String column, @Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (TIMES.contains(column)) {
      return Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
    }
    return value instanceof BigDecimal money ? money.toPlainString() : value.toString();
  }

  /** A row with all its values, for comparing the drivers. */
  static String whole(@Nullable Object[] values) {
    return Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(","));
  }
}
