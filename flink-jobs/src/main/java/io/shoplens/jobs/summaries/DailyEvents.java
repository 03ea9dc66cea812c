package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.RowSink;
import java.math.BigDecimal;
import java.util.List;

/**
 * The rows of {@code summary.daily_events}. Sessions count on the day they started, orders on the
 * day of their first purchase, everything else on the event's own day.
 */
final class DailyEvents {
  static final String TABLE = "summary.daily_events";
  static final List<String> COLUMNS =
      List.of(
          "day",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "sessions",
          "users",
          "buyers",
          "orders",
          "revenue",
          "sessions_with_purchase",
          "conversion");

  private DailyEvents() {}

  static void emit(TimeSeries series, RowSink sink) {
    for (DayTotals day : DayTotals.of(series)) {
      sink.row(
          day.day(),
          day.events(),
          day.views(),
          day.carts(),
          day.removes(),
          day.purchases(),
          day.sessions(),
          day.users(),
          day.buyers(),
          day.orders(),
          BigDecimal.valueOf(day.revenueCents(), 2),
          day.sessionsWithPurchase(),
          Ratio.of(day.sessionsWithPurchase(), day.sessions()));
    }
  }
}
