package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of {@code summary.revenue_drivers}, from sums by day and primary category. */
final class RevenueDrivers implements UserListener, Mergeable {
  static final String TABLE = "summary.revenue_drivers";
  static final List<String> COLUMNS =
      List.of(
          "month",
          "category_l1",
          "is_current",
          "days",
          "days_compared",
          "sessions",
          "orders",
          "revenue",
          "sessions_before",
          "orders_before",
          "revenue_before",
          "change",
          "traffic_effect",
          "conversion_effect",
          "order_value_effect");

  private static final int SESSIONS = 0;
  private static final int ORDERS = 1;
  private static final int REVENUE = 2;

  private final Cells cells = new Cells(2, 3);

  @Override
  public void session(Session session) {
    if (!session.isBot()) {
      int cell = cells.cell(Times.epochDay(session.startedMicros()), session.primaryCategory());
      cells.add(cell, SESSIONS, 1);
      cells.add(cell, ORDERS, session.isOrder() ? 1 : 0);
      cells.add(cell, REVENUE, session.revenueCents());
    }
  }

  void emit(DataPeriod period, EmissionContext context, RowSink sink) {
    NavigableMap<Integer, Map<String, CategorySales>> days =
        byDay(context).headMap(period.lastDay(), true);
    YearMonth current = monthOf(period.lastDay());
    TreeSet<YearMonth> months = new TreeSet<>();
    for (int day : days.keySet()) {
      months.add(monthOf(day));
      months.add(monthOf(day).plusMonths(1));
    }
    for (YearMonth month : months.headSet(current, true)) {
      emit(MonthComparison.of(month, period), days, sink);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    cells.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    cells.merge(in);
  }

  private NavigableMap<Integer, Map<String, CategorySales>> byDay(EmissionContext context) {
    NavigableMap<Integer, Map<String, CategorySales>> days = new TreeMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      days.computeIfAbsent((int) cells.key(cell, 0), day -> new TreeMap<>())
          .merge(
              context.categoryL1((int) cells.key(cell, 1)),
              new CategorySales(
                  cells.sum(cell, SESSIONS), cells.sum(cell, ORDERS), cells.sum(cell, REVENUE)),
              CategorySales::plus);
    }
    return days;
  }

  private static void emit(
      MonthComparison month, NavigableMap<Integer, Map<String, CategorySales>> days, RowSink sink) {
    Map<String, CategorySales> after = total(days, month.from(), month.to());
    Map<String, CategorySales> before =
        month.daysCompared() == 0 ? Map.of() : total(days, month.beforeFrom(), month.beforeTo());
    TreeSet<String> categories = new TreeSet<>(after.keySet());
    categories.addAll(before.keySet());
    for (String category : categories) {
      emit(
          month,
          category,
          before.getOrDefault(category, CategorySales.NONE),
          after.getOrDefault(category, CategorySales.NONE),
          sink);
    }
  }

  private static void emit(
      MonthComparison month,
      String category,
      CategorySales before,
      CategorySales after,
      RowSink sink) {
    boolean compared = month.daysCompared() > 0;
    RevenueChange change = RevenueChange.between(before, after);
    sink.row(
        month.firstDay(),
        category,
        month.isCurrent(),
        month.days(),
        month.daysCompared(),
        after.sessions(),
        after.orders(),
        money(after.revenueCents()),
        compared ? before.sessions() : null,
        compared ? before.orders() : null,
        compared ? money(before.revenueCents()) : null,
        compared ? money(change.cents()) : null,
        compared ? money(change.trafficCents()) : null,
        compared ? money(change.conversionCents()) : null,
        compared ? money(change.orderValueCents()) : null);
  }

  private static Map<String, CategorySales> total(
      NavigableMap<Integer, Map<String, CategorySales>> days, int from, int to) {
    Map<String, CategorySales> total = new TreeMap<>();
    for (Map<String, CategorySales> day : days.subMap(from, true, to, true).values()) {
      day.forEach((category, sales) -> total.merge(category, sales, CategorySales::plus));
    }
    return total;
  }

  private static YearMonth monthOf(int day) {
    return YearMonth.from(LocalDate.ofEpochDay(day));
  }

  private static BigDecimal money(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
