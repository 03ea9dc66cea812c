package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The rows of {@code summary.dow_events}: the daily totals added up by day of the week. */
final class DowEvents {
  static final String TABLE = "summary.dow_events";
  static final List<String> COLUMNS =
      List.of(
          "day_of_week",
          "day_name",
          "days",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "sessions",
          "orders",
          "revenue",
          "events_per_day",
          "revenue_per_day");

  private DowEvents() {}

  static void emit(TimeSeries series, RowSink sink) {
    List<DayTotals> days = DayTotals.of(series);
    for (DayOfWeek dow : DayOfWeek.values()) {
      List<DayTotals> same =
          days.stream().filter(day -> Times.dayOfWeek(day.day()) == dow.getValue()).toList();
      if (!same.isEmpty()) {
        emit(dow, same, sink);
      }
    }
  }

  private static void emit(DayOfWeek dow, List<DayTotals> days, RowSink sink) {
    long events = days.stream().mapToLong(DayTotals::events).sum();
    long revenueCents = days.stream().mapToLong(DayTotals::revenueCents).sum();
    sink.row(
        dow.getValue(),
        dow.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
        (long) days.size(),
        events,
        days.stream().mapToLong(DayTotals::views).sum(),
        days.stream().mapToLong(DayTotals::carts).sum(),
        days.stream().mapToLong(DayTotals::removes).sum(),
        days.stream().mapToLong(DayTotals::purchases).sum(),
        days.stream().mapToLong(DayTotals::sessions).sum(),
        days.stream().mapToLong(DayTotals::orders).sum(),
        BigDecimal.valueOf(revenueCents, 2),
        Ratio.of(events, days.size()),
        revenueCents / 100.0 / days.size());
  }
}
