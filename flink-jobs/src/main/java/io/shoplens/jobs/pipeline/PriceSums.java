package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.TreeMap;

/**
 * Sums of log prices and their squares per category. They are whole numbers of tiny units, so that
 * the result is the same to the last digit in whatever order events come.
 */
final class PriceSums implements UserListener, Mergeable {
  private static final int COUNT = 0;
  private static final int SUM = 1;
  private static final int SQUARES = 2;
  private static final double UNIT = 1e8;

  /** A deviation below this is what rounding leaves of none: all prices are the same. */
  private static final double NOISE = 1e-4;

  private final Cells categories = new Cells(1, 3);

  @Override
  public void event(Event event) {
    if (event.categoryId == Event.NO_CATEGORY || !event.hasPositivePrice()) {
      return;
    }
    double logPrice = logOf(event.priceCents);
    int cell = categories.cell(event.categoryId);
    categories.add(cell, COUNT, 1);
    categories.add(cell, SUM, Math.round(logPrice * UNIT));
    categories.add(cell, SQUARES, Math.round(logPrice * logPrice * UNIT));
  }

  static double logOf(long priceCents) {
    return StrictMath.log(priceCents / 100.0);
  }

  /** Mean and population deviation of each category. */
  TreeMap<Long, PriceReference.Entry> entries() {
    TreeMap<Long, PriceReference.Entry> entries = new TreeMap<>();
    for (int cell = 0; cell < categories.size(); cell++) {
      long count = categories.sum(cell, COUNT);
      double mean = categories.sum(cell, SUM) / UNIT / count;
      double variance = categories.sum(cell, SQUARES) / UNIT / count - mean * mean;
      double deviation = variance < NOISE * NOISE ? 0 : Math.sqrt(variance);
      entries.put(categories.key(cell, 0), new PriceReference.Entry(count, mean, deviation));
    }
    return entries;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    categories.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    categories.merge(in);
  }
}
