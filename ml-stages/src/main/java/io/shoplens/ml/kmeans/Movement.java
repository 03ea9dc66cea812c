package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import java.util.Arrays;

/** How far centres moved in a round. */
final class Movement {
  /** More than what is lost when half a double is enough. */
  private static final double SURE = 1 + 1e-6;

  private Movement() {}

  /**
   * By how much at most the distance of a cluster's samples to their centre and that to any other
   * came nearer to each other; in the first place none, for samples without a cluster.
   */
  static float[] between(double[][] before, double[][] after) {
    double[] moved = new double[after.length];
    Arrays.setAll(moved, i -> Math.sqrt(Distances.squared(before[i], after[i])));
    float[] together = new float[after.length + 1];
    for (int cluster = 0; cluster < after.length; cluster++) {
      double others = 0;
      for (int other = 0; other < after.length; other++) {
        others = other == cluster ? others : Math.max(others, moved[other]);
      }
      together[cluster + 1] = (float) ((moved[cluster] + others) * SURE) + Float.MIN_NORMAL;
    }
    return together;
  }
}
