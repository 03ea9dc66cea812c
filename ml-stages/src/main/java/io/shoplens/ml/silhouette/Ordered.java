package io.shoplens.ml.silhouette;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;

/**
 * Samples that lie cluster by cluster.
 *
 * @param samples in columns
 * @param points the same in rows
 * @param starts where each cluster starts, and at last where it ends
 */
record Ordered(Samples samples, double[][] points, int[] starts) {

  static Ordered of(Samples samples, Clusters clusters) {
    Samples picked = samples.pick(clusters.inOrder());
    double[][] points = new double[picked.size()][];
    for (int row = 0; row < points.length; row++) {
      points[row] = picked.row(row);
    }
    return new Ordered(picked, points, clusters.starts());
  }

  int size() {
    return points.length;
  }

  int clusters() {
    return starts.length - 1;
  }

  int size(int cluster) {
    return starts[cluster + 1] - starts[cluster];
  }

  /** Distances of a run of samples to one. */
  void distances(int from, int count, int to, double[] into) {
    Distances.squared(samples, from, count, points[to], into);
    for (int i = 0; i < count; i++) {
      into[i] = Math.sqrt(into[i]);
    }
  }
}
