package io.shoplens.jobs.quality;

import java.util.Arrays;

/**
 * Counts hashes that were there before. It keeps each distinct one once, so a key repeated a
 * billion times costs no more memory than one that is not.
 */
final class RepeatedKeys {
  private static final int LEAST_CAPACITY = 1 << 10;

  private final DistinctKeys distinct = new DistinctKeys();
  private long[] values;
  private int size;
  private long repeated;

  RepeatedKeys(int expected) {
    values = new long[Math.max(expected, LEAST_CAPACITY)];
  }

  void add(long value) {
    if (size == values.length) {
      makeRoom();
    }
    values[size++] = value;
  }

  /** Adds the first so many. */
  void add(long[] more, int count) {
    int from = 0;
    while (from < count) {
      if (size == values.length) {
        makeRoom();
      }
      int part = Math.min(count - from, values.length - size);
      System.arraycopy(more, from, values, size, part);
      size += part;
      from += part;
    }
  }

  long count() {
    removeRepeated();
    return repeated;
  }

  private void makeRoom() {
    removeRepeated();
    if (size > values.length / 2) {
      values = Arrays.copyOf(values, values.length * 2);
    }
  }

  private void removeRepeated() {
    int kept = distinct.keep(values, size);
    repeated += size - kept;
    size = kept;
  }
}
