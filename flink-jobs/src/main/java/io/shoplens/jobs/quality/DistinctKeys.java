package io.shoplens.jobs.quality;

import java.util.Arrays;

/**
 * Leaves each number of an array once. Numbers are dealt out to groups first, so that the hash
 * table of a group fits in the processor's cache, which is several times faster than sorting or
 * than one big table.
 */
final class DistinctKeys {
  private static final int KEYS_IN_GROUP = 1 << 14;
  private static final int MOST_GROUPS = 1 << 12;

  /** Bits above those that choose a slot in a table, and below those all keys here may share. */
  private static final int GROUP_SHIFT = 20;

  private long[] table = new long[0];

  /** Puts the distinct ones of the first so many at the start, and returns how many they are. */
  int keep(long[] keys, int count) {
    if (count <= 2 * KEYS_IN_GROUP) {
      return keep(keys, 0, count, keys, 0);
    }
    int groups = Math.min(MOST_GROUPS, Integer.highestOneBit(count / KEYS_IN_GROUP) << 1);
    int[] ends = new int[groups];
    long[] dealt = deal(keys, count, ends);
    int kept = 0;
    int from = 0;
    for (int end : ends) {
      kept = keep(dealt, from, end, keys, kept);
      from = end;
    }
    return kept;
  }

  /**
   * @param ends takes where each group ends
   */
  private static long[] deal(long[] keys, int count, int[] ends) {
    int mask = ends.length - 1;
    int[] next = new int[ends.length + 1];
    for (int i = 0; i < count; i++) {
      next[groupOf(keys[i], mask) + 1]++;
    }
    for (int group = 0; group < ends.length; group++) {
      next[group + 1] += next[group];
      ends[group] = next[group + 1];
    }
    long[] dealt = new long[count];
    for (int i = 0; i < count; i++) {
      dealt[next[groupOf(keys[i], mask)]++] = keys[i];
    }
    return dealt;
  }

  private static int groupOf(long key, int mask) {
    return (int) (key >>> GROUP_SHIFT) & mask;
  }

  /** Appends the distinct keys of a range, and returns where they end. */
  private int keep(long[] keys, int from, int to, long[] target, int targetFrom) {
    int mask = clearTable(to - from) - 1;
    boolean zeroSeen = false;
    int kept = targetFrom;
    for (int i = from; i < to; i++) {
      long key = keys[i];
      boolean seen;
      if (key == 0) {
        // Marks an empty slot in the table.
        seen = zeroSeen;
        zeroSeen = true;
      } else {
        int slot = (int) key & mask;
        while (table[slot] != 0 && table[slot] != key) {
          slot = (slot + 1) & mask;
        }
        seen = table[slot] == key;
        table[slot] = key;
      }
      if (!seen) {
        target[kept++] = key;
      }
    }
    return kept;
  }

  /** Returns the size of a table with two to four slots per key. */
  private int clearTable(int keys) {
    int size = Integer.highestOneBit(Math.max(keys, 1)) << 2;
    if (table.length < size) {
      table = new long[size];
    } else {
      Arrays.fill(table, 0, size, 0);
    }
    return size;
  }
}
