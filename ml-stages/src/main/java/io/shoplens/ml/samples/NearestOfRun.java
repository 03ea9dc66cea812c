package io.shoplens.ml.samples;

import java.util.Arrays;

/** Finds the nearest centre of each sample of a run, the first of equally near ones. */
public final class NearestOfRun {
  private final int[] labels = new int[Distances.RUN];
  private final double[] squared = new double[Distances.RUN];
  private final double[] distances = new double[Distances.RUN];

  public void find(Samples run, int count, double[][] centres) {
    Arrays.fill(squared, Double.POSITIVE_INFINITY);
    for (int centre = 0; centre < centres.length; centre++) {
      Distances.squared(run, count, centres[centre], distances);
      for (int i = 0; i < count; i++) {
        if (distances[i] < squared[i]) {
          squared[i] = distances[i];
          labels[i] = centre;
        }
      }
    }
  }

  /** Number of the centre that is nearest to a sample of the run. */
  public int label(int i) {
    return labels[i];
  }

  /** Squared distance to it. */
  public double squared(int i) {
    return squared[i];
  }
}
