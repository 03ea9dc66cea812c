package io.shoplens.ml.hdbscan;

import io.shoplens.ml.hdbscan.HdbscanModelData.Exemplar;
import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.stage.Scorer;

/**
 * Gives a sample the cluster and the score of its nearest exemplar, unless it lies farther from
 * every exemplar than all samples of their clusters do.
 */
final class NearExemplar implements Scorer {
  static final int OUTLIER = -1;

  private final Exemplar[] exemplars;
  private final double outlierScore;

  NearExemplar(HdbscanModelData data) {
    this.exemplars = data.exemplars().toArray(Exemplar[]::new);
    this.outlierScore = data.outlierScore();
  }

  @Override
  public int features() {
    return exemplars[0].features().length;
  }

  @Override
  public int numbers() {
    return 2;
  }

  @Override
  public void score(double[] sample, double[] result) {
    double least = Double.POSITIVE_INFINITY;
    boolean inside = false;
    for (Exemplar exemplar : exemplars) {
      double distance = Math.sqrt(Distances.squared(sample, exemplar.features()));
      inside |= distance <= exemplar.radius();
      if (distance < least) {
        least = distance;
        result[0] = exemplar.cluster();
        result[1] = exemplar.outlierScore();
      }
    }
    if (!inside) {
      result[0] = OUTLIER;
      result[1] = outlierScore;
    }
  }
}
