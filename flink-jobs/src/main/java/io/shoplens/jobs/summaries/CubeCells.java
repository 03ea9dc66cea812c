package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.PairedCounts;
import io.shoplens.jobs.cells.SortedCells;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.PriceBand;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Event counts and revenue by hour, category code, brand and price band. The whole key is one long
 * whose order is that of the rows. Events are gathered and sorted many at a time.
 */
final class CubeCells implements Mergeable {
  /** As many as the processor's caches hold while they are sorted. */
  private static final int MOST_GATHERED = 1 << 18;

  private static final int TYPE_BITS = 2;
  private static final int BAND_BITS = 3;
  private static final int ID_BITS = 27;
  private static final int CODE_SHIFT = BAND_BITS + ID_BITS;
  private static final int HOUR_SHIFT = CODE_SHIFT + ID_BITS;

  /** The sum after those of event types. */
  private static final int REVENUE = 2;

  private static final int SUMS = 3;
  private static final long WITHOUT_HOUR = (1L << HOUR_SHIFT) - 1;

  private final SortedCells cells = new SortedCells(SUMS);
  private long[] gatheredKeys = new long[64];

  /** Revenue, and below it the event type. */
  private long[] gatheredAmounts = new long[64];

  private int gathered;

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

  void add(long key, int hour, int type, long revenue) {
    if (gathered == gatheredKeys.length) {
      makeRoom();
    }
    gatheredKeys[gathered] = (long) hour << HOUR_SHIFT | key;
    gatheredAmounts[gathered++] = revenue << TYPE_BITS | type;
  }

  void addAll(CubeCells others) {
    others.sortGathered();
    cells.addAll(others.cells);
  }

  /** The same, hours not told apart. */
  CubeCells withoutHours() {
    sortGathered();
    CubeCells whole = new CubeCells();
    for (int cell : CellOrder.sorted(cells.size(), cell -> cells.key(cell) & WITHOUT_HOUR)) {
      int into = whole.cells.cell(cells.key(cell) & WITHOUT_HOUR);
      for (int sum = 0; sum < SUMS; sum++) {
        whole.cells.add(into, sum, cells.sum(cell, sum));
      }
    }
    return whole;
  }

  /** How many cells there are, in the order of their keys. */
  int size() {
    sortGathered();
    return cells.size();
  }

  long key(int cell) {
    return cells.key(cell);
  }

  /** Events of one type. */
  long events(int cell, EventType type) {
    return PairedCounts.count(cells.sum(cell, PairedCounts.sum(type.code())), type.code());
  }

  long revenueCents(int cell) {
    return cells.sum(cell, REVENUE);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    sortGathered();
    cells.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    cells.merge(in);
  }

  private void makeRoom() {
    if (gathered < MOST_GATHERED) {
      gatheredKeys = Arrays.copyOf(gatheredKeys, gathered * 2);
      gatheredAmounts = Arrays.copyOf(gatheredAmounts, gathered * 2);
    } else {
      sortGathered();
    }
  }

  private void sortGathered() {
    if (gathered == 0) {
      return;
    }
    SortedCells sums = new SortedCells(SUMS);
    for (int i : CellOrder.sorted(gathered, i -> gatheredKeys[i])) {
      int cell = sums.cell(gatheredKeys[i]);
      int type = (int) gatheredAmounts[i] & ((1 << TYPE_BITS) - 1);
      sums.add(cell, PairedCounts.sum(type), PairedCounts.one(type));
      sums.add(cell, REVENUE, gatheredAmounts[i] >> TYPE_BITS);
    }
    gathered = 0;
    cells.addAll(sums);
  }
}
