package io.shoplens.jobs.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** Sums of longs for small dense ids, such as those of a dictionary: an array, no hashing. */
public final class IdSums implements Mergeable {
  private final int width;
  private long[] sums;
  private long[] visitors;
  private int size;

  public IdSums(int width) {
    this.width = width;
    this.sums = new long[64 * width];
    this.visitors = new long[64];
  }

  /** One above the largest id ever added to. */
  public int size() {
    return size;
  }

  public void add(int id, int sum, long amount) {
    reach(id);
    sums[id * width + sum] += amount;
  }

  /** The value of a sum; 0 for an id never added to. */
  public long sum(int id, int sum) {
    return id < size ? sums[id * width + sum] : 0;
  }

  /**
   * True the first time a visitor comes to the id, if visitors come one after the other and never
   * return. What it remembers does not travel.
   *
   * @param visitor a number above zero
   */
  public boolean firstVisit(int id, long visitor) {
    reach(id);
    boolean first = visitors[id] != visitor;
    visitors[id] = visitor;
    return first;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    LongBlocks.write(sums, size * width, out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int count = in.readInt();
    for (int id = 0; id < count; id++) {
      for (int sum = 0; sum < width; sum++) {
        add(id, sum, in.readLong());
      }
    }
  }

  private void reach(int id) {
    if (id >= size) {
      size = id + 1;
      if (size > visitors.length) {
        int capacity = Math.max(size, visitors.length * 2);
        visitors = Arrays.copyOf(visitors, capacity);
        sums = Arrays.copyOf(sums, capacity * width);
      }
    }
  }
}
