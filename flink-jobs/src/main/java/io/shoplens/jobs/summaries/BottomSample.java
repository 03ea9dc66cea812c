package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries with the smallest hashed ids: the same sample whatever the order and the partition.
 * An entry's first value is its id, which also breaks ties. Up to twice as many as belong to it are
 * held, so that the largest are thrown away many at a time.
 */
final class BottomSample implements Mergeable {
  private static final Comparator<Entry> BY_HASH =
      Comparator.comparingLong(Entry::hash).thenComparingLong(Entry::id);

  private final int limit;
  private final List<Entry> held = new ArrayList<>();
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
    held.sort(BY_HASH);
    if (held.size() >= limit) {
      held.subList(limit, held.size()).clear();
      largestHash = held.get(limit - 1).hash();
    }
  }

  private record Entry(long hash, @SuppressWarnings("ArrayRecordComponent") long[] values) {
    long id() {
      return values[0];
    }
  }
}
