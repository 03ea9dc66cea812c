package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.cells.Mergeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries with the smallest hashed ids: the same sample whatever the order and the partition.
 * An entry's first value is its id, which also breaks ties. Up to twice as many as belong to it are
 * held, so that the largest are thrown away many at a time.
 */
final class BottomSample implements Mergeable {
  private final int limit;
  private List<Entry> held = new ArrayList<>();
  private long largestHash = Long.MAX_VALUE;

  BottomSample(int limit) {
    this.limit = limit;
  }

  /** False if an entry of this hash cannot belong to the sample, which is nearly always so. */
  boolean mayTake(long hash) {
    return hash <= largestHash;
  }

  void add(long hash, long... values) {
    held.add(new Entry(hash, values));
    if (held.size() == 2 * limit) {
      keepSmallest();
    }
  }

  /** Smallest hash first. */
  List<long[]> values() {
    keepSmallest();
    return held.stream().map(Entry::values).toList();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    keepSmallest();
    out.writeInt(held.size());
    for (Entry entry : held) {
      out.writeLong(entry.hash());
      out.writeInt(entry.values().length);
      for (long value : entry.values()) {
        out.writeLong(value);
      }
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      long hash = in.readLong();
      long[] values = new long[in.readInt()];
      for (int value = 0; value < values.length; value++) {
        values[value] = in.readLong();
      }
      if (mayTake(hash)) {
        add(hash, values);
      }
    }
  }

  private void keepSmallest() {
    int[] order = CellOrder.sorted(held.size(), i -> held.get(i).hash(), i -> held.get(i).id());
    List<Entry> smallest = new ArrayList<>(2 * limit);
    for (int i = 0; i < Math.min(limit, order.length); i++) {
      smallest.add(held.get(order[i]));
    }
    held = smallest;
    if (held.size() == limit) {
      largestHash = held.get(limit - 1).hash();
    }
  }

  private record Entry(long hash, @SuppressWarnings("ArrayRecordComponent") long[] values) {
    long id() {
      return values[0];
    }
  }
}
