package io.shoplens.jobs.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sums of longs in the order of their keys, a long each. Where many keys come at once, sorting them
 * and running along is cheaper than looking up each: memory is read and written in one direction.
 */
public final class SortedCells implements Mergeable {
  private static final int FIRST_CAPACITY = 64;

  private final int stride;
  private long[] cells;
  private int size;

  public SortedCells(int sumWidth) {
    this.stride = 1 + sumWidth;
    this.cells = new long[FIRST_CAPACITY * stride];
  }

  public int size() {
    return size;
  }

  /** The cell of a key that is the last one's or comes after it. */
  public int cell(long key) {
    if (size == 0 || cells[(size - 1) * stride] != key) {
      int at = size++ * stride;
      if (at == cells.length) {
        cells = Arrays.copyOf(cells, (size + size / 2) * stride);
      }
      cells[at] = key;
    }
    return size - 1;
  }

  public void add(int cell, int sum, long amount) {
    cells[cell * stride + 1 + sum] += amount;
  }

  public long key(int cell) {
    return cells[cell * stride];
  }

  public long sum(int cell, int sum) {
    return cells[cell * stride + 1 + sum];
  }

  /** Adds the sums of others. */
  public void addAll(SortedCells others) {
    long[] left = cells;
    long[] right = others.cells;
    int leftEnd = size * stride;
    int rightEnd = others.size * stride;
    long[] merged = new long[leftEnd + rightEnd];
    int to = 0;
    int i = 0;
    int j = 0;
    while (i < leftEnd && j < rightEnd) {
      boolean isShared = left[i] == right[j];
      if (left[i] <= right[j]) {
        System.arraycopy(left, i, merged, to, stride);
        i += stride;
      } else {
        System.arraycopy(right, j, merged, to, stride);
        j += stride;
      }
      if (isShared) {
        for (int sum = 1; sum < stride; sum++) {
          merged[to + sum] += right[j + sum];
        }
        j += stride;
      }
      to += stride;
    }
    System.arraycopy(left, i, merged, to, leftEnd - i);
    to += leftEnd - i;
    System.arraycopy(right, j, merged, to, rightEnd - j);
    to += rightEnd - j;
    cells = merged;
    size = to / stride;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    LongBlocks.write(cells, size * stride, out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    SortedCells others = new SortedCells(stride - 1);
    others.size = in.readInt();
    others.cells = new long[others.size * stride];
    LongBlocks.read(others.cells, others.size * stride, in);
    addAll(others);
  }
}
