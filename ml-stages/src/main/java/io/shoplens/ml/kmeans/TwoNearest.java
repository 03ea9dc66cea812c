package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;

/**
 * The two nearest centres of each sample of a run, without a branch that the processor cannot
 * foresee.
 *
 * <p>Bits of numbers that are not negative are ordered as the numbers are. So a centre's number
 * takes the lowest bits of its squared distance, which costs a part in 2^40 at the worst, and the
 * least of such bits tells both; of equally near centres the first.
 */
final class TwoNearest {
  private final long[] nearest = new long[Distances.RUN];
  private final long[] second = new long[Distances.RUN];
  private final double[] distances = new double[Distances.RUN];
  private final long labelBits;

  TwoNearest(int centres) {
    this.labelBits = Math.max(1, Long.highestOneBit(centres) * 2) - 1;
  }

  void measure(Samples run, int count, double[][] centres) {
    Arrays.fill(nearest, Long.MAX_VALUE);
    Arrays.fill(second, Long.MAX_VALUE);
    for (int centre = 0; centre < centres.length; centre++) {
      Distances.squared(run, count, centres[centre], distances);
      keep(centre, count);
    }
  }

  private void keep(int centre, int count) {
    long others = ~labelBits;
    for (int i = 0; i < count; i++) {
      long bits = (Double.doubleToRawLongBits(distances[i]) & others) | centre;
      long least = nearest[i];
      nearest[i] = Math.min(least, bits);
      second[i] = Math.min(second[i], Math.max(least, bits));
    }
  }

  int label(int i) {
    return (int) (nearest[i] & labelBits);
  }

  double squared(int i) {
    return distance(nearest[i]);
  }

  /** Infinite if there is one centre only. */
  double secondSquared(int i) {
    return second[i] == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : distance(second[i]);
  }

  private double distance(long bits) {
    return Double.longBitsToDouble(bits & ~labelBits);
  }
}
