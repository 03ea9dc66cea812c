package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import java.util.ArrayList;
import java.util.List;

/** One day's totals, put together from its hours, sessions and orders. */
record DayTotals(
    int day,
    long views,
    long carts,
    long removes,
    long purchases,
    long revenueCents,
    long sessions,
    long users,
    long buyers,
    long orders,
    long sessionsWithPurchase) {

  long events() {
    return views + carts + removes + purchases;
  }

  static List<DayTotals> of(TimeSeries series) {
    Cells sums = new Cells(1, TimeSeries.HOUR_REVENUE + 1);
    Cells hours = series.hours();
    for (int hour = 0; hour < hours.size(); hour++) {
      int day = sums.cell(Math.floorDiv(hours.key(hour, 0), 24));
      for (int sum = 0; sum <= TimeSeries.HOUR_REVENUE; sum++) {
        sums.add(day, sum, hours.sum(hour, sum));
      }
    }
    List<DayTotals> totals = new ArrayList<>();
    for (int cell : sums.sorted()) {
      long key = sums.key(cell, 0);
      int day = series.days().cell(key);
      int orderDay = series.orderDays().cell(key);
      totals.add(
          new DayTotals(
              (int) key,
              sums.sum(cell, 0),
              sums.sum(cell, 1),
              sums.sum(cell, 2),
              sums.sum(cell, 3),
              sums.sum(cell, TimeSeries.HOUR_REVENUE),
              series.days().sum(day, TimeSeries.SESSIONS),
              series.days().sum(day, TimeSeries.USERS),
              series.orderDays().sum(orderDay, TimeSeries.BUYERS),
              series.orderDays().sum(orderDay, TimeSeries.ORDERS),
              series.days().sum(day, TimeSeries.SESSIONS_WITH_PURCHASE)));
    }
    return totals;
  }
}
