package io.shoplens.ml.samples;

import java.util.Arrays;
import java.util.LongSummaryStatistics;
import java.util.stream.IntStream;

/**
 * The order of samples by their keys, found and applied in two steps: samples go into buckets of
 * similar keys, then each bucket is put in order. A bucket fits into the processor's caches, so
 * that memory is read and written in long runs; going from sample to sample in the order of their
 * keys would wait for memory at each number.
 */
final class SampleOrder {
  /** As many samples, more or less, as a bucket of a large set has. */
  private static final int IN_BUCKET = 1 << 13;

  private final SampleChunks chunks;

  /** Where each bucket begins; the end of the last comes last. */
  private final int[] starts;

  /** Of the sample in each place of the buckets, when it came. */
  private final int[] arrivals;

  /** Where each sample is put first, by arrival. */
  private final int[] places;

  /** Which of these places comes first, second and so on. */
  private final int[] order;

  SampleOrder(SampleChunks chunks) {
    this.chunks = chunks;
    int size = chunks.size();
    int bits = Math.max(0, bitsOf(size / IN_BUCKET));
    LongSummaryStatistics range = chunks.keyRange();
    long smallest = size == 0 ? 0 : range.getMin();
    long widest = size == 0 ? 0 : range.getMax() - smallest;
    int shift = Math.max(0, bitsOf(widest) - bits);
    this.starts = new int[(1 << bits) + 1];
    this.places = new int[size];
    this.arrivals = new int[size];
    this.order = new int[size];
    fillBuckets(smallest, shift);
    IntStream.range(0, starts.length - 1).parallel().forEach(this::sort);
  }

  private static int bitsOf(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  /** Counted from the smallest key, differences are numbers without a sign, of up to 64 bits. */
  private void fillBuckets(long smallest, int shift) {
    for (int i = 0; i < places.length; i++) {
      starts[bucketOf(chunks.key(i), smallest, shift) + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] next = starts.clone();
    for (int i = 0; i < places.length; i++) {
      int place = next[bucketOf(chunks.key(i), smallest, shift)]++;
      places[i] = place;
      arrivals[place] = i;
    }
  }

  private static int bucketOf(long key, long smallest, int shift) {
    // All 64 bits are shifted out where there is but one bucket, which Java would not do.
    return shift == Long.SIZE ? 0 : (int) ((key - smallest) >>> shift);
  }

  /**
   * The upper bits of the keys are sorted with the places below them, which is several times faster
   * than sorting places by keys elsewhere; where these bits are equal, the rest decides.
   */
  private void sort(int bucket) {
    int from = starts[bucket];
    int size = starts[bucket + 1] - from;
    int bits = bitsOf(size);
    long[] packed = new long[size];
    Arrays.setAll(packed, i -> (chunks.key(arrivals[from + i]) >>> bits << bits) | i);
    Arrays.sort(packed);
    for (int i = 0; i < size; i++) {
      order[from + i] = from + (int) (packed[i] & (1L << bits) - 1);
    }
    for (int start = 0; start < size; ) {
      int end = start + 1;
      while (end < size && packed[end] >>> bits == packed[start] >>> bits) {
        end++;
      }
      if (end - start > 1) {
        sortRest(from + start, from + end);
      }
      start = end;
    }
  }

  private void sortRest(int start, int end) {
    int[] sorted =
        Arrays.stream(order, start, end)
            .boxed()
            .sorted((one, other) -> chunks.compare(arrivals[one], arrivals[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, order, start, sorted.length);
  }

  /** Puts a column's chunks in order. */
  double[] apply(double[][] column) {
    double[] ordered = new double[places.length];
    int row = 0;
    for (double[] chunk : column) {
      int count = Math.min(chunk.length, places.length - row);
      for (int i = 0; i < count; i++) {
        ordered[places[row + i]] = chunk[i];
      }
      row += count;
    }
    double[] unordered = new double[0];
    for (int bucket = 0; bucket < starts.length - 1; bucket++) {
      int from = starts[bucket];
      int size = starts[bucket + 1] - from;
      unordered = unordered.length < size ? new double[size] : unordered;
      System.arraycopy(ordered, from, unordered, 0, size);
      for (int i = from; i < from + size; i++) {
        ordered[i] = unordered[order[i] - from];
      }
    }
    return ordered;
  }
}
