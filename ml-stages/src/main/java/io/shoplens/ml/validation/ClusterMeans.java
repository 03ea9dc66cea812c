package io.shoplens.ml.validation;

import java.util.Arrays;

/**
 * Means of one feature by cluster.
 *
 * <p>They are summed as deviations from the first value, so that the mean of equal values is that
 * value to the last bit, and what does not vary is seen not to.
 */
record ClusterMeans(int[] sizes, double[] means, double mean) {

  static ClusterMeans of(double[] values, int[] places, int clusters) {
    int[] sizes = new int[clusters];
    double[] first = new double[clusters];
    double[] sums = new double[clusters];
    for (int i = 0; i < places.length; i++) {
      int cluster = places[i];
      if (sizes[cluster]++ == 0) {
        first[cluster] = values[i];
      }
      sums[cluster] += values[i] - first[cluster];
    }
    double[] means = new double[clusters];
    Arrays.setAll(means, i -> first[i] + sums[i] / sizes[i]);
    double sum = 0;
    for (int cluster = 0; cluster < clusters; cluster++) {
      sum += sizes[cluster] * (means[cluster] - means[0]);
    }
    return new ClusterMeans(sizes, means, means[0] + sum / places.length);
  }

  double squaresWithin(double[] values, int[] places) {
    double sum = 0;
    for (int i = 0; i < places.length; i++) {
      double deviation = values[i] - means[places[i]];
      sum += deviation * deviation;
    }
    return sum;
  }

  double squaresBetween() {
    double sum = 0;
    for (int cluster = 0; cluster < means.length; cluster++) {
      double deviation = means[cluster] - mean;
      sum += sizes[cluster] * deviation * deviation;
    }
    return sum;
  }
}
