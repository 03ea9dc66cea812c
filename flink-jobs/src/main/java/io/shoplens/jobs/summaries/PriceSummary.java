package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * The rows of {@code summary.price_summary}: exact statistics of prices above zero, from how often
 * each price occurs. It grows with the catalogue's distinct prices.
 */
final class PriceSummary implements UserListener, Mergeable {
  static final String TABLE = "summary.price_summary";
  static final List<String> COLUMNS =
      List.of(
          "category_code",
          "event_type",
          "events",
          "min_price",
          "p05",
          "p25",
          "median",
          "p75",
          "p95",
          "max_price",
          "mean_price",
          "sd_price");

  private static final String ALL = "all";

  /** Stands for all codes or all types; sorts before any. */
  private static final int ALL_ID = -1;

  private final Cells counts = new Cells(2, 1);

  @Override
  public void event(Event event) {
    if (!event.isBot && event.priceCents > 0) {
      long group = (long) event.categoryCode << 2 | event.type.code();
      counts.add(counts.cell(group, event.priceCents), 0, 1);
    }
  }

  void emit(EmissionContext context, RowSink sink) {
    Cells groups = rolledUp();
    PriceDistribution prices = new PriceDistribution();
    int[] order = groups.sorted();
    for (int i = 0; i < order.length; i++) {
      int cell = order[i];
      prices.add(groups.key(cell, 2), groups.sum(cell, 0));
      if (i + 1 == order.length || !sameGroup(groups, cell, order[i + 1])) {
        prices.emit(code(groups.key(cell, 0), context), type(groups.key(cell, 1)), sink);
        prices.clear();
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    counts.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    counts.merge(in);
  }

  /** Counts by code, type and price, also for all codes and for all types. */
  private Cells rolledUp() {
    Cells groups = new Cells(3, 1);
    for (int cell = 0; cell < counts.size(); cell++) {
      long group = counts.key(cell, 0);
      long price = counts.key(cell, 1);
      long count = counts.sum(cell, 0);
      groups.add(groups.cell(group >> 2, group & 3, price), 0, count);
      groups.add(groups.cell(group >> 2, ALL_ID, price), 0, count);
      groups.add(groups.cell(ALL_ID, group & 3, price), 0, count);
      groups.add(groups.cell(ALL_ID, ALL_ID, price), 0, count);
    }
    return groups;
  }

  private static boolean sameGroup(Cells groups, int left, int right) {
    return groups.key(left, 0) == groups.key(right, 0)
        && groups.key(left, 1) == groups.key(right, 1);
  }

  private static String code(long id, EmissionContext context) {
    return id == ALL_ID ? ALL : context.categoryCode((int) id);
  }

  private static String type(long code) {
    return code == ALL_ID ? ALL : EventType.ofCode((int) code).text();
  }
}
