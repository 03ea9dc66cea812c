package io.shoplens.ml.silhouette;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.RunCopy;
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

  Measure measure() {
    return new Measure(this);
  }

  /** Measures for one thread, which may look at the same run several times. */
  static final class Measure {
    private final Ordered ordered;
    private final RunCopy copy;
    private final double[] distances = new double[Distances.RUN];

    private Measure(Ordered ordered) {
      this.ordered = ordered;
      this.copy = new RunCopy(ordered.samples);
    }

    /** Distances of a run of samples to one, until the next are asked for. */
    double[] distances(int from, int count, int to) {
      Distances.squared(copy.of(from, count), count, ordered.points[to], distances);
      for (int i = 0; i < count; i++) {
        distances[i] = Math.sqrt(distances[i]);
      }
      return distances;
    }
  }
}
