package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.PairedCounts;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowSink;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of {@code summary.price_summary}: exact statistics of prices above zero, from how often
 * each price occurs. It grows with the catalogue's distinct prices.
 */
final class PriceSummary implements SpanCounter, Mergeable {
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
  private static final int TYPES = EventType.values().length;

  /** By category code and price, counts of event types. */
  private final Cells counts = new Cells(2, TYPES / 2);

  private final long[] codes = new long[EventSpan.CAPACITY];
  private final long[] prices = new long[EventSpan.CAPACITY];
  private final int[] types = new int[EventSpan.CAPACITY];
  private final int[] found = new int[EventSpan.CAPACITY];

  @Override
  public void count(EventSpan span) {
    int priced = 0;
    for (int i = 0; i < span.size(); i++) {
      codes[priced] = span.categoryCode[i];
      prices[priced] = span.priceCents[i];
      types[priced] = span.type[i];
      priced += span.priceCents[i] > 0 && !span.isBot[i] ? 1 : 0;
    }
    counts.cells(priced, codes, prices, found);
    for (int i = 0; i < priced; i++) {
      counts.add(found[i], PairedCounts.sum(types[i]), PairedCounts.one(types[i]));
    }
  }

  /** All codes together first, then each. */
  void emit(EmissionContext context, RowSink sink) {
    Distributions distributions = new Distributions();
    for (int cell : CellOrder.sorted(counts.size(), cell -> counts.key(cell, 1))) {
      distributions.add(cell);
    }
    distributions.emit(ALL, sink);
    int[] order = counts.sorted();
    for (int i = 0; i < order.length; i++) {
      distributions.add(order[i]);
      long code = counts.key(order[i], 0);
      if (i + 1 == order.length || counts.key(order[i + 1], 0) != code) {
        distributions.emit(context.categoryCode((int) code), sink);
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

  /** The prices of all event types together and of each, filled in the order of prices. */
  private final class Distributions {
    private final PriceDistribution all = new PriceDistribution();
    private final PriceDistribution[] byType = new PriceDistribution[TYPES];

    Distributions() {
      Arrays.setAll(byType, type -> new PriceDistribution());
    }

    void add(int cell) {
      long price = counts.key(cell, 1);
      long total = 0;
      for (int type = 0; type < TYPES; type++) {
        long count = PairedCounts.count(counts.sum(cell, PairedCounts.sum(type)), type);
        if (count > 0) {
          byType[type].add(price, count);
          total += count;
        }
      }
      all.add(price, total);
    }

    /** Writes the rows of those that have any price, and empties them. */
    void emit(String code, RowSink sink) {
      emit(all, code, ALL, sink);
      for (int type = 0; type < TYPES; type++) {
        emit(byType[type], code, EventType.ofCode(type).text(), sink);
      }
    }

    private static void emit(PriceDistribution prices, String code, String type, RowSink sink) {
      if (prices.events() > 0) {
        prices.emit(code, type, sink);
        prices.clear();
      }
    }
  }
}
