package io.shoplens.ml.logistic;

import io.shoplens.ml.stage.Scorer;

/** Answers with the prediction and the chance it rests on. */
final class LogisticScorer implements Scorer {
  private final double[] coefficients;
  private final double intercept;
  private final double threshold;

  LogisticScorer(LogisticModelData data, double threshold) {
    this.coefficients = data.coefficients();
    this.intercept = data.intercept();
    this.threshold = threshold;
  }

  @Override
  public int features() {
    return coefficients.length;
  }

  @Override
  public int numbers() {
    return 2;
  }

  @Override
  public void score(double[] sample, double[] result) {
    double sum = intercept;
    for (int i = 0; i < coefficients.length; i++) {
      sum += coefficients[i] * sample[i];
    }
    double chance = 1 / (1 + Math.exp(-sum));
    result[0] = chance >= threshold ? 1 : 0;
    result[1] = chance;
  }
}
