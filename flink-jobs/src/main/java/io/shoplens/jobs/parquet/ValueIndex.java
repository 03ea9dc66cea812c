package io.shoplens.jobs.parquet;

import java.util.Arrays;

/**
 * Numbers the distinct values of a column in the order they appear, and gives up as soon as it is
 * plain that they are too many for a dictionary. Values are told apart by their 64 bits.
 */
final class ValueIndex {
  /** A dictionary page of a megabyte, which readers keep in their cache. */
  static final int MOST_ENTRIES = 1 << 17;

  private static final int FIRST_CAPACITY = 1 << 11;

  /** Columns with a larger share of distinct values in their first quarter are left alone. */
  private static final double TOO_DISTINCT = 0.8;

  private long[] entries = new long[FIRST_CAPACITY / 2];
  private int[] slots = new int[FIRST_CAPACITY];
  private int size;

  /** Fills the ids of the values; false if there are too many distinct ones. */
  boolean index(long[] values, int count, int[] ids) {
    clear();
    int quarter = count / 4;
    if (!index(values, 0, quarter, ids) || size > quarter * TOO_DISTINCT + 1) {
      return false;
    }
    return count > 0 && index(values, quarter, count, ids) && paysOff(count);
  }

  /** The distinct values by their id; only the first {@link #size()} count. */
  long[] entries() {
    return entries;
  }

  int size() {
    return size;
  }

  private boolean index(long[] values, int from, int to, int[] ids) {
    int before = from == 0 ? 0 : ids[from - 1];
    for (int i = from; i < to; i++) {
      long value = values[i];
      // Sorted columns repeat themselves.
      if (size == 0 || entries[before] != value) {
        before = idOf(value);
        if (size > MOST_ENTRIES) {
          return false;
        }
      }
      ids[i] = before;
    }
    return true;
  }

  /** Entries and ids together take at most three quarters of the bits of the plain values. */
  private boolean paysOff(int count) {
    long dictionary = (long) size * Long.SIZE + (long) count * IdEncoder.bitWidth(size);
    return dictionary * 4 <= (long) count * Long.SIZE * 3;
  }

  private int idOf(long value) {
    int mask = slots.length - 1;
    int slot = spread(value) & mask;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (entries[id] == value) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (size * 2 == slots.length) {
      grow();
      return idOf(value);
    }
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = value;
    slots[slot] = size;
    return size - 1;
  }

  private void clear() {
    if (slots.length > FIRST_CAPACITY) {
      slots = new int[FIRST_CAPACITY];
    } else {
      Arrays.fill(slots, 0);
    }
    size = 0;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = spread(entries[id]) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = id + 1;
    }
  }

  private static int spread(long value) {
    return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32);
  }
}
