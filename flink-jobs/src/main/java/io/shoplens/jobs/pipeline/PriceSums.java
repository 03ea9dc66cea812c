package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.TreeMap;

/**
 * Sums of log prices and their squares per category. They are whole numbers of tiny units, so that
 * the result is the same to the last digit in whatever order events come.
 */
final class PriceSums implements UserListener, Mergeable {
  private static final int COUNT = 0;
  private static final int SUM = 1;

  /** Squares need more than 64 bits, so their upper and lower halves are summed apart. */
  private static final int SQUARES_HIGH = 2;

  private static final int SQUARES_LOW = 3;
  private static final int HALF = 32;
  private static final double UNIT = 1e8;

  /** Logs of prices met lately, since computing one costs more than all the rest. */
  private static final int MEMO_BITS = 13;

  private long categoryBefore = Event.NO_CATEGORY;
  private int cellBefore;
  private final long[] memoPrices = new long[1 << MEMO_BITS];
  private final long[] memoUnits = new long[1 << MEMO_BITS];
  private final Cells categories = new Cells(1, 4);

  @Override
  public void event(Event event) {
    if (event.categoryId == Event.NO_CATEGORY || !event.hasPositivePrice()) {
      return;
    }
    long units = unitsOf(event.priceCents);
    long square = units * units;
    int cell = cellOf(event.categoryId);
    categories.add(cell, COUNT, 1);
    categories.add(cell, SUM, units);
    categories.add(cell, SQUARES_HIGH, square >>> HALF);
    categories.add(cell, SQUARES_LOW, square & ((1L << HALF) - 1));
  }

  /** Shoppers often stay in a category. */
  private int cellOf(long categoryId) {
    if (categoryId != categoryBefore) {
      categoryBefore = categoryId;
      cellBefore = categories.cell(categoryId);
    }
    return cellBefore;
  }

  /** The log of a price above zero in whole units. */
  private long unitsOf(long priceCents) {
    int place = (int) ((priceCents * StableHash.seed()) >>> (Long.SIZE - MEMO_BITS));
    if (memoPrices[place] != priceCents) {
      memoPrices[place] = priceCents;
      memoUnits[place] = Math.round(logOf(priceCents) * UNIT);
    }
    return memoUnits[place];
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
      entries.put(
          categories.key(cell, 0), new PriceReference.Entry(count, mean, deviation(cell, count)));
    }
    return entries;
  }

  /** The difference of two nearly equal numbers: only exact ones leave 0 for equal prices. */
  private double deviation(int cell, long count) {
    BigInteger sum = BigInteger.valueOf(categories.sum(cell, SUM));
    BigInteger squares =
        BigInteger.valueOf(categories.sum(cell, SQUARES_HIGH))
            .shiftLeft(HALF)
            .add(BigInteger.valueOf(categories.sum(cell, SQUARES_LOW)));
    BigInteger spread = BigInteger.valueOf(count).multiply(squares).subtract(sum.multiply(sum));
    return Math.sqrt(spread.doubleValue()) / count / UNIT;
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
