package io.shoplens.ml.samples;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Takes samples in any order and keeps a seeded choice of them that depends on the samples alone.
 *
 * <p>Each sample has a key, a hash of its id or its content. Those with the smallest keys stay, so
 * that the same samples come out whoever delivers them first, and leave in the order of their keys.
 */
public final class Gathering {
  private final int limit;
  private final int width;
  private final SampleChunks chunks;
  private long seen;
  private long largestKept = Long.MAX_VALUE;

  /**
   * @param width numbers per sample, a label included as the last
   * @param limit how many samples may stay
   */
  public Gathering(int width, int limit) {
    this.width = width;
    this.limit = limit;
    this.chunks = new SampleChunks(width);
  }

  /** Adds a sample whose numbers lie in an array, {@code step} apart from {@code start}. */
  public void add(long key, double[] values, int start, int step) {
    seen++;
    addOne(key, DoubleBuffer.wrap(values), start, step);
  }

  /** Adds samples, a key for each, with their numbers column by column. */
  public void addAll(LongBuffer keys, DoubleBuffer numbers) {
    int count = keys.remaining();
    seen += count;
    if (largestKept == Long.MAX_VALUE && chunks.size() + (long) count <= 2L * limit) {
      chunks.addAll(keys, numbers);
      return;
    }
    for (int row = 0; row < count; row++) {
      addOne(keys.get(row), numbers, row, count);
    }
  }

  private void addOne(long key, DoubleBuffer numbers, int start, int step) {
    if (chunks.size() >= 2L * limit) {
      dropLargest();
    }
    if (key <= largestKept) {
      chunks.add(key, numbers, start, step);
    }
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
    SampleOrder order = new SampleOrder(chunks);
    int size = Math.min(chunks.size(), limit);
    double[][] columns = new double[width][];
    IntStream.range(0, width)
        .parallel()
        .forEach(column -> columns[column] = first(size, order.apply(chunks.take(column))));
    if (!labelled) {
      return new Samples(size, columns);
    }
    int last = columns.length - 1;
    return new Samples(size, Arrays.copyOf(columns, last), columns[last]);
  }

  private static double[] first(int size, double[] column) {
    return column.length == size ? column : Arrays.copyOf(column, size);
  }

  private void dropLargest() {
    long[] sorted = chunks.keys();
    LongArrays.radixSort(sorted);
    largestKept = sorted[limit - 1];
    int equalsToKeep = 1;
    while (equalsToKeep < limit && sorted[limit - 1 - equalsToKeep] == largestKept) {
      equalsToKeep++;
    }
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      long key = chunks.key(i);
      if (key < largestKept || (key == largestKept && equalsToKeep-- > 0)) {
        chunks.move(i, kept);
        kept++;
      }
    }
    chunks.cutTo(kept);
  }
}
