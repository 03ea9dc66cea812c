package io.shoplens.jobs.quality;

import java.util.Arrays;

/**
 * Counts hashes that were there before. It keeps each distinct one once, so a key repeated a
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

  /** A hash table that fits in the processor's cache is several times faster than sorting. */
  private void removeRepeated() {
    long[] table = new long[Integer.highestOneBit(Math.max(size, 1)) << 2];
    int mask = table.length - 1;
    boolean zeroSeen = false;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      long value = values[i];
      boolean seen;
      if (value == 0) {
        // Marks an empty slot in the table.
        seen = zeroSeen;
        zeroSeen = true;
      } else {
        int slot = (int) value & mask;
        while (table[slot] != 0 && table[slot] != value) {
          slot = (slot + 1) & mask;
        }
        seen = table[slot] == value;
        table[slot] = value;
      }
      if (!seen) {
        values[kept++] = value;
      }
    }
    repeated += size - kept;
    size = kept;
  }
}
