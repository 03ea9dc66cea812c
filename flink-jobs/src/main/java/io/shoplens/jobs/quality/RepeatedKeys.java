package io.shoplens.jobs.quality;

import java.util.Arrays;

/**
 * Counts values that were there before. It keeps each distinct value once, so a value repeated a
 * billion times costs no more memory than one that is not.
 */
final class RepeatedKeys {
  private static final int LEAST_CAPACITY = 1 << 10;

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
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    repeated += size - kept;
    size = kept;
  }
}
