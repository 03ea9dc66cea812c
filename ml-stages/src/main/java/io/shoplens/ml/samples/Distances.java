package io.shoplens.ml.samples;

import java.util.Arrays;

/**
 * Squared distances of a short run of samples to a centre, one feature after the other, so that the
 * inner loop has no sum to wait for and uses wide registers.
 */
public final class Distances {
  /** Samples that are looked at together; their numbers stay in the first-level cache. */
  public static final int RUN = 256;

  private Distances() {}

  public static void squared(
      Samples samples, int start, int count, double[] centre, double[] into) {
    Arrays.fill(into, 0, count, 0.0);
    for (int feature = 0; feature < centre.length; feature++) {
      add(samples.feature(feature), start, count, centre[feature], into);
    }
  }

  private static void add(double[] column, int start, int count, double at, double[] into) {
    for (int i = 0; i < count; i++) {
      double difference = column[start + i] - at;
      into[i] += difference * difference;
    }
  }

  public static double squared(Samples samples, int row, double[] centre) {
    double sum = 0;
    for (int feature = 0; feature < centre.length; feature++) {
      double difference = samples.feature(feature)[row] - centre[feature];
      sum += difference * difference;
    }
    return sum;
  }

  /** Of two samples. */
  public static double squared(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      double difference = one[i] - other[i];
      sum += difference * difference;
    }
    return sum;
  }
}
