package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.math.BigDecimal;
import java.util.List;

/** The rows of {@code summary.hourly_events}: hours with at least one event. */
final class HourlyEvents {
  static final String TABLE = "summary.hourly_events";
  static final List<String> COLUMNS =
      List.of(
          "hour_start",
          "day",
          "hour",
          "day_of_week",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "users",
          "revenue");

  private HourlyEvents() {}

  static void emit(TimeSeries series, RowSink sink) {
    Cells hours = series.hours();
    for (int cell : hours.sorted()) {
      long hour = hours.key(cell, 0);
      int day = (int) Math.floorDiv(hour, 24);
      long views = hours.sum(cell, 0);
      long carts = hours.sum(cell, 1);
      long removes = hours.sum(cell, 2);
      long purchases = hours.sum(cell, 3);
      sink.row(
          hour * Times.MICROS_PER_HOUR,
          day,
          Math.floorMod(hour, 24),
          Times.dayOfWeek(day),
          views + carts + removes + purchases,
          views,
          carts,
          removes,
          purchases,
          hours.sum(cell, TimeSeries.HOUR_USERS),
          BigDecimal.valueOf(hours.sum(cell, TimeSeries.HOUR_REVENUE), 2));
    }
  }
}
