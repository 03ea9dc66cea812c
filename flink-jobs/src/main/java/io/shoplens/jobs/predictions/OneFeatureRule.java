package io.shoplens.jobs.predictions;

import io.shoplens.ml.logistic.LogisticModelData;
import io.shoplens.ml.logistic.LogisticTrainer;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;

/**
 * What somebody with a single number would do: the feature that ranks training sessions best, and a
 * curve from it to a chance.
 *
 * @param feature its place among the features looked at
 */
record OneFeatureRule(int feature, LogisticModelData data) {
  private static final int MOST_STEPS = 100;
  private static final double TOLERANCE = 1e-12;

  static OneFeatureRule of(Samples fit, double penalty) {
    int best = 0;
    double most = -1;
    for (int feature = 0; feature < fit.width(); feature++) {
      double told = Math.abs(rocAuc(fit, feature) - 0.5);
      if (told > most) {
        best = feature;
        most = told;
      }
    }
    LogisticTrainer trainer =
        new LogisticTrainer(
            true, penalty, 0, MOST_STEPS, TOLERANCE, false, new String[0], new double[0], 1);
    Samples only = new Samples(fit.size(), new double[][] {fit.feature(best)}, fit.labels());
    return new OneFeatureRule(best, trainer.train(only));
  }

  /** Brought to between 0 and 1 the values are in the same order. */
  private static double rocAuc(Samples fit, int feature) {
    double[] values = Arrays.copyOf(fit.feature(feature), fit.size());
    double low = Arrays.stream(values).min().orElse(0);
    double high = Arrays.stream(values).max().orElse(0);
    if (low == high) {
      return 0.5;
    }
    Arrays.setAll(values, i -> (values[i] - low) / (high - low));
    return BinaryEvaluation.figures(fit.labels(), values).rocAuc();
  }
}
