package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.stage.Scorer;

/** Finds the nearest centre of a sample, the first of equally near ones, and how far it is. */
final class NearestCentre implements Scorer {
  private final double[][] centres;

  NearestCentre(double[][] centres) {
    this.centres = centres;
  }

  @Override
  public int features() {
    return centres[0].length;
  }

  @Override
  public int numbers() {
    return 2;
  }

  @Override
  public void score(double[] sample, double[] result) {
    double least = Double.POSITIVE_INFINITY;
    for (int centre = 0; centre < centres.length; centre++) {
      double distance = Distances.squared(sample, centres[centre]);
      if (distance < least) {
        least = distance;
        result[0] = centre;
      }
    }
    result[1] = Math.sqrt(least);
  }
}
