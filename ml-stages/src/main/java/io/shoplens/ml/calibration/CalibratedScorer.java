package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.Scorer;
import java.util.Arrays;

/** Answers with the chance that belongs to a score. */
final class CalibratedScorer implements Scorer {
  private final CalibrationModelData data;

  CalibratedScorer(CalibrationModelData data) {
    this.data = data;
  }

  @Override
  public int features() {
    return 1;
  }

  @Override
  public int numbers() {
    return 1;
  }

  @Override
  public void score(double[] sample, double[] result) {
    result[0] = data.scores().length == 0 ? onSigmoid(sample[0]) : onCurve(sample[0]);
  }

  private double onSigmoid(double score) {
    return 1 / (1 + Math.exp(-(data.slope() * score + data.intercept())));
  }

  private double onCurve(double score) {
    double[] scores = data.scores();
    double[] chances = data.chances();
    int found = Arrays.binarySearch(scores, score);
    if (found >= 0) {
      return chances[found];
    }
    int next = -found - 1;
    if (next == 0) {
      return chances[0];
    }
    if (next == scores.length) {
      return chances[next - 1];
    }
    double share = (score - scores[next - 1]) / (scores[next] - scores[next - 1]);
    double between = chances[next - 1] + share * (chances[next] - chances[next - 1]);
    return Math.min(between, chances[next]);
  }
}
