package io.shoplens.jobs.ingest;

import java.util.Arrays;

/**
 * Values of items that change over time, in three sorted arrays: 24 bytes a change, found by binary
 * search.
 */
final class AsOfValues {
  /** There was no value yet. */
  static final long NONE = Long.MIN_VALUE;

  private final long[] items;
  private final long[] times;
  private final long[] values;

  private AsOfValues(long[] items, long[] times, long[] values) {
    this.items = items;
    this.times = times;
    this.values = values;
  }

  int size() {
    return items.length;
  }

  /** The latest value of the item at or before that time, or {@link #NONE}. */
  long at(long item, long time) {
    int low = 0;
    int high = items.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean after = items[middle] > item || (items[middle] == item && times[middle] > time);
      if (after) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low > 0 && items[low - 1] == item ? values[low - 1] : NONE;
  }

  /** Collects changes in any order; of several at the same moment the largest value counts last. */
  static final class Builder {
    private long[] items = new long[1_024];
    private long[] times = new long[1_024];
    private long[] values = new long[1_024];
    private int size;

    void add(long item, long time, long value) {
      if (size == items.length) {
        items = Arrays.copyOf(items, size * 2);
        times = Arrays.copyOf(times, size * 2);
        values = Arrays.copyOf(values, size * 2);
      }
      items[size] = item;
      times[size] = time;
      values[size] = value;
      size++;
    }

    AsOfValues build() {
      int[] order = sorted();
      return new AsOfValues(pick(items, order), pick(times, order), pick(values, order));
    }

    private static long[] pick(long[] column, int[] order) {
      long[] picked = new long[order.length];
      for (int i = 0; i < order.length; i++) {
        picked[i] = column[order[i]];
      }
      return picked;
    }

    /** Row numbers in order, merged bottom up: no object per row. */
    private int[] sorted() {
      int[] from = new int[size];
      int[] to = new int[size];
      for (int i = 0; i < size; i++) {
        from[i] = i;
      }
      for (long width = 1; width < size; width *= 2) {
        for (long start = 0; start < size; start += 2 * width) {
          int middle = (int) Math.min(start + width, size);
          int end = (int) Math.min(start + 2 * width, size);
          merge(from, to, (int) start, middle, end);
        }
        int[] swap = from;
        from = to;
        to = swap;
      }
      return from;
    }

    private void merge(int[] from, int[] to, int start, int middle, int end) {
      int left = start;
      int right = middle;
      for (int at = start; at < end; at++) {
        boolean takeLeft = right == end || (left < middle && compare(from[left], from[right]) <= 0);
        to[at] = takeLeft ? from[left++] : from[right++];
      }
    }

    private int compare(int a, int b) {
      int byItem = Long.compare(items[a], items[b]);
      int byTime = byItem != 0 ? byItem : Long.compare(times[a], times[b]);
      return byTime != 0 ? byTime : Long.compare(values[a], values[b]);
    }
  }
}
