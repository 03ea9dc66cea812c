package io.shoplens.ml.samples;

import java.util.Arrays;

/**
 * Squared distances of a short run of samples to a centre, one feature after the other, so that the
 * inner loop has no sum to wait for and uses wide registers.
 */
public final class Distances {
  /** Samples that are looked at together; their numbers stay in the first-level cache. */
  public static final int RUN = 128;

  private Distances() {}

  /** Of the first samples of a run. */
  public static void squared(Samples run, int count, double[] centre, double[] into) {
    Arrays.fill(into, 0, count, 0.0);
    int feature = 0;
    for (; feature + 3 < centre.length; feature += 4) {
      addFour(run, feature, count, centre, into);
    }
    for (; feature < centre.length; feature++) {
      add(run.feature(feature), count, centre[feature], into);
    }
  }

  /** Four features at once, so that a sum is fetched and put back a quarter as often. */
  private static void addFour(Samples run, int feature, int count, double[] centre, double[] into) {
    double[] one = run.feature(feature);
    double[] two = run.feature(feature + 1);
    double[] three = run.feature(feature + 2);
    double[] four = run.feature(feature + 3);
    double atOne = centre[feature];
    double atTwo = centre[feature + 1];
    double atThree = centre[feature + 2];
    double atFour = centre[feature + 3];
    for (int i = 0; i < count; i++) {
      double w = one[i] - atOne;
      double x = two[i] - atTwo;
      double y = three[i] - atThree;
      double z = four[i] - atFour;
      into[i] = Math.fma(w, w, Math.fma(x, x, Math.fma(y, y, Math.fma(z, z, into[i]))));
    }
  }

  private static void add(double[] column, int count, double at, double[] into) {
    for (int i = 0; i < count; i++) {
      double difference = column[i] - at;
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
