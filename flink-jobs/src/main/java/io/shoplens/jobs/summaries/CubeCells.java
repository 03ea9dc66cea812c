package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.PriceBand;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Event counts and revenue by hour, category code, brand and price band. The whole key is one long
 * whose order is that of the rows, so that finding and sorting touch nothing else.
 */
final class CubeCells implements Mergeable {
  private static final int BAND_BITS = 3;
  private static final int ID_BITS = 27;
  private static final int CODE_SHIFT = BAND_BITS + ID_BITS;
  private static final int HOUR_SHIFT = CODE_SHIFT + ID_BITS;

  /** Two counts share one sum, since no cell ever holds four billion events. */
  private static final int VIEWS_AND_CARTS = 0;

  private static final int REMOVES_AND_PURCHASES = 1;
  private static final int REVENUE = 2;

  private final Cells cells = new Cells(1, 3);

  /** What an event is counted by, but for the hour. */
  static long key(int categoryCode, int brand, long priceCents) {
    return (long) categoryCode << CODE_SHIFT
        | (long) brand << BAND_BITS
        | PriceBand.of(priceCents).ordinal();
  }

  static int code(long key) {
    return (int) (key >>> CODE_SHIFT) & ((1 << ID_BITS) - 1);
  }

  static int brand(long key) {
    return (int) (key >>> BAND_BITS) & ((1 << ID_BITS) - 1);
  }

  static PriceBand band(long key) {
    return PriceBand.ofCode((int) key & ((1 << BAND_BITS) - 1));
  }

  static int hour(long key) {
    return (int) (key >>> HOUR_SHIFT);
  }

  /** The cell of a key, at hour 0 where hours are not told apart. */
  int cell(long key, int hour) {
    return cells.cell((long) hour << HOUR_SHIFT | key);
  }

  void add(int cell, int type, long revenue) {
    cells.add(cell, type >> 1, 1L << ((type & 1) * Integer.SIZE));
    if (revenue != 0) {
      cells.add(cell, REVENUE, revenue);
    }
  }

  boolean isEmpty() {
    return cells.size() == 0;
  }

  int[] sorted() {
    return cells.sorted();
  }

  long key(int cell) {
    return cells.key(cell, 0);
  }

  long views(int cell) {
    return first(cells.sum(cell, VIEWS_AND_CARTS));
  }

  long carts(int cell) {
    return second(cells.sum(cell, VIEWS_AND_CARTS));
  }

  long removes(int cell) {
    return first(cells.sum(cell, REMOVES_AND_PURCHASES));
  }

  long purchases(int cell) {
    return second(cells.sum(cell, REMOVES_AND_PURCHASES));
  }

  long revenueCents(int cell) {
    return cells.sum(cell, REVENUE);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    cells.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    cells.merge(in);
  }

  private static long first(long counts) {
    return counts & 0xFFFFFFFFL;
  }

  private static long second(long counts) {
    return counts >>> Integer.SIZE;
  }
}
