package io.shoplens.ml.samples;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Takes samples in any order and keeps a seeded choice of them that depends on the samples alone.
 *
 * <p>Each sample has a key, a hash of its id or its content. Those with the smallest keys stay, so
 * that the same samples come out whoever delivers them first, and leave in the order of their keys.
 */
public final class Gathering {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final int limit;
  private final double[][] columns;
  private long[] keys = new long[FIRST_CAPACITY];
  private int size;
  private long seen;
  private long largestKept = Long.MAX_VALUE;

  /**
   * @param width numbers per sample, a label included as the last
   * @param limit how many samples may stay
   */
  public Gathering(int width, int limit) {
    this.columns = new double[width][FIRST_CAPACITY];
    this.limit = limit;
  }

  /** Adds a sample whose numbers lie in an array, {@code step} apart from {@code start}. */
  public void add(long key, double[] values, int start, int step) {
    seen++;
    if (key > largestKept) {
      return;
    }
    if (size == keys.length) {
      makeRoom();
      if (key > largestKept) {
        return;
      }
    }
    keys[size] = key;
    int from = start;
    for (double[] column : columns) {
      column[size] = values[from];
      from += step;
    }
    size++;
  }

  /** How many samples came, those left out included. */
  public long seen() {
    return seen;
  }

  /**
   * The samples kept, in the order of their keys; nothing can be added any more.
   *
   * @param labelled whether the last number of each sample is its label
   */
  public Samples finish(boolean labelled) {
    int[] order = order();
    size = Math.min(size, limit);
    double[] swap = new double[size];
    for (int column = 0; column < columns.length; column++) {
      double[] from = columns[column];
      for (int i = 0; i < size; i++) {
        swap[i] = from[order[i]];
      }
      columns[column] = swap;
      swap = from.length == size ? from : new double[size];
    }
    keys = new long[0];
    if (!labelled) {
      return new Samples(size, columns);
    }
    int last = columns.length - 1;
    return new Samples(size, Arrays.copyOf(columns, last), columns[last]);
  }

  /**
   * The upper bits of the keys are sorted with the places below them, which is several times faster
   * than sorting places by keys elsewhere; where these bits are equal, the rest decides.
   */
  private int[] order() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    long[] packed = new long[size];
    Arrays.setAll(packed, i -> keys[i] >>> bits << bits | i);
    LongArrays.radixSort(packed, 0, size);
    int[] order = new int[size];
    Arrays.setAll(order, i -> (int) (packed[i] & (1L << bits) - 1));
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size && packed[end] >>> bits == packed[start] >>> bits) {
        end++;
      }
      if (end - start > 1) {
        sortRest(order, start, end);
      }
      start = end;
    }
    return order;
  }

  private void sortRest(int[] order, int start, int end) {
    int[] sorted =
        Arrays.stream(order, start, end)
            .boxed()
            .sorted(this::compare)
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, start, sorted.length);
  }

  /** Equal keys stem from equal ids or contents; their values decide, so that nothing is open. */
  private int compare(int one, int other) {
    int byKey = Long.compare(keys[one], keys[other]);
    if (byKey != 0) {
      return byKey;
    }
    for (double[] column : columns) {
      int order = Double.compare(column[one], column[other]);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Grows until twice the limit, then drops what cannot be among the smallest keys any more. */
  private void makeRoom() {
    if (size >= 2L * limit) {
      dropLargest();
    } else {
      int capacity = (int) Math.min(Math.max(2L * limit, FIRST_CAPACITY), size + (size >> 1) + 1L);
      keys = Arrays.copyOf(keys, capacity);
      for (int column = 0; column < columns.length; column++) {
        columns[column] = Arrays.copyOf(columns[column], capacity);
      }
    }
  }

  private void dropLargest() {
    long[] sorted = Arrays.copyOf(keys, size);
    LongArrays.radixSort(sorted, 0, size);
    largestKept = sorted[limit - 1];
    int equalsToKeep = 1;
    while (equalsToKeep < limit && sorted[limit - 1 - equalsToKeep] == largestKept) {
      equalsToKeep++;
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (keys[i] < largestKept || (keys[i] == largestKept && equalsToKeep-- > 0)) {
        keys[kept] = keys[i];
        for (double[] column : columns) {
          column[kept] = column[i];
        }
        kept++;
      }
    }
    size = kept;
  }
}
