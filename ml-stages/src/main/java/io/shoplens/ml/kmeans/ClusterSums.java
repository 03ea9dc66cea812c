package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;

/** Sums of the samples of each cluster, or how they change when samples move. */
final class ClusterSums {
  /** By feature, then by cluster; the first place is for samples without cluster. */
  private final double[][] sums;

  private final long[] counts;
  private long moves;

  ClusterSums(int clusters, int width) {
    sums = new double[width][clusters + 1];
    counts = new long[clusters + 1];
  }

  /** Samples of a run that go from one cluster, or from none, to another. */
  void move(Samples run, Moves some) {
    moves += some.count();
    some.addTo(counts);
    int feature = 0;
    for (; feature + 1 < sums.length; feature += 2) {
      some.addTo(run.feature(feature), sums[feature], run.feature(feature + 1), sums[feature + 1]);
    }
    if (feature < sums.length) {
      some.addTo(run.feature(feature), sums[feature]);
    }
  }

  ClusterSums add(ClusterSums other) {
    moves += other.moves;
    for (int place = 0; place < counts.length; place++) {
      counts[place] += other.counts[place];
      for (int feature = 0; feature < sums.length; feature++) {
        sums[feature][place] += other.sums[feature][place];
      }
    }
    return this;
  }

  long moves() {
    return moves;
  }

  long count(int cluster) {
    return counts[cluster + 1];
  }

  double[] mean(int cluster) {
    double[] mean = new double[sums.length];
    for (int feature = 0; feature < mean.length; feature++) {
      mean[feature] = sums[feature][cluster + 1] / counts[cluster + 1];
    }
    return mean;
  }
}
