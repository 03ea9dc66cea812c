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

  /** Values this close together are found in an array instead of a hash table. */
  private static final int SMALL_RANGE = 1 << 17;

  /** Moments are mostly whole seconds, whose number within a day makes a small range. */
  private static final long MICROS_PER_SECOND = 1_000_000;

  /** Columns are left alone if hardly a value repeats among some, neighbours and others. */
  private static final int WINDOWS = 64;

  private static final int WINDOW = 64;
  private static final double DISTINCT = 0.99;

  private long[] entries = new long[FIRST_CAPACITY / 2];
  private int[] slots = new int[FIRST_CAPACITY];
  private int[] places = new int[0];
  private int size;

  /** Fills the ids of the values; false if there are too many distinct ones. */
  boolean index(long[] values, int count, int[] ids) {
    if (count == 0) {
      return false;
    }
    long least = values[0];
    long most = least;
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    long range = most - least;
    if (range >= 0 && range < SMALL_RANGE) {
      indexByPlace(values, count, least, range, 1, ids);
    } else if (isDistinct(values, count)) {
      return false;
    } else if (range < 0
        || range / MICROS_PER_SECOND >= SMALL_RANGE
        || !indexByPlace(values, count, least, range, MICROS_PER_SECOND, ids)) {
      if (!indexByHash(values, count, ids)) {
        return false;
      }
    }
    return paysOff(count);
  }

  /** The distinct values by their id; only the first {@link #size()} count. */
  long[] entries() {
    return entries;
  }

  int size() {
    return size;
  }

  private boolean isDistinct(long[] values, int count) {
    if (count < WINDOWS * WINDOW * 2) {
      return false;
    }
    clear(FIRST_CAPACITY);
    for (int window = 0; window < WINDOWS; window++) {
      int from = (int) ((long) count * window / WINDOWS);
      for (int i = from; i < from + WINDOW; i++) {
        idOf(values[i]);
      }
    }
    return size > WINDOWS * WINDOW * DISTINCT;
  }

  /** False, with nothing done, if a value is not a whole number of steps from the least one. */
  private boolean indexByPlace(
      long[] values, int count, long least, long range, long step, int[] ids) {
    int needed = (int) (range / step) + 1;
    if (places.length < needed) {
      places = new int[needed];
    } else {
      Arrays.fill(places, 0, needed, 0);
    }
    size = 0;
    for (int i = 0; i < count; i++) {
      int place = (int) ((values[i] - least) / step);
      if (place * step != values[i] - least) {
        return false;
      }
      int id = places[place] - 1;
      if (id < 0) {
        id = append(values[i]);
        places[place] = size;
      }
      ids[i] = id;
    }
    return true;
  }

  private boolean indexByHash(long[] values, int count, int[] ids) {
    clear(FIRST_CAPACITY);
    int before = 0;
    for (int i = 0; i < count; i++) {
      long value = values[i];
      // Sorted columns repeat themselves.
      if (i == 0 || entries[before] != value) {
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
    int id = append(value);
    slots[slot] = size;
    return id;
  }

  private int append(long value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size] = value;
    return size++;
  }

  private void clear(int capacity) {
    if (slots.length == capacity) {
      Arrays.fill(slots, 0);
    } else {
      slots = new int[capacity];
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
