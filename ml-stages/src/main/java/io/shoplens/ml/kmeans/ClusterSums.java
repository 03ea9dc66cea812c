package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;

/** Sums of the samples of each cluster, or how they change when samples move. */
final class ClusterSums {
  private final double[][] sums;
  private final long[] counts;
  private long moves;

  ClusterSums(int clusters, int width) {
    sums = new double[clusters][width];
    counts = new long[clusters];
  }

  /** A sample goes from one cluster, or from none, to another. */
  void move(Samples samples, int row, int from, int to) {
    moves++;
    counts[to]++;
    double[] target = sums[to];
    for (int feature = 0; feature < target.length; feature++) {
      target[feature] += samples.feature(feature)[row];
    }
    if (from != Bounds.NONE) {
      counts[from]--;
      double[] source = sums[from];
      for (int feature = 0; feature < source.length; feature++) {
        source[feature] -= samples.feature(feature)[row];
      }
    }
  }

  ClusterSums add(ClusterSums other) {
    moves += other.moves;
    for (int cluster = 0; cluster < sums.length; cluster++) {
      counts[cluster] += other.counts[cluster];
      for (int feature = 0; feature < sums[cluster].length; feature++) {
        sums[cluster][feature] += other.sums[cluster][feature];
      }
    }
    return this;
  }

  long moves() {
    return moves;
  }

  long count(int cluster) {
    return counts[cluster];
  }

  double[] mean(int cluster) {
    double[] mean = sums[cluster].clone();
    for (int feature = 0; feature < mean.length; feature++) {
      mean[feature] /= counts[cluster];
    }
    return mean;
  }
}
