package io.shoplens.jobs.predictions;

import io.shoplens.ml.calibration.CalibrationModel;
import io.shoplens.ml.calibration.Calibrator;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.Scorer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ways to bring a model's scores to chances, learned from some sessions and compared by others.
 *
 * @param scores of the sessions to learn from
 * @param otherScores of the sessions to compare by
 */
record Calibrations(double[] scores, double[] labels, double[] otherScores, double[] otherLabels) {

  private static final int PURCHASES_OF_A_CURVE = 500;

  /** The way with the lowest log loss, and that loss. */
  record Chosen(String method, CalibrationModel model, double logLoss) {}

  Chosen choose() {
    return methods().stream()
        .map(this::learned)
        .min(Comparator.comparingDouble(Chosen::logLoss))
        .orElseThrow();
  }

  /** A sigmoid needs scores that differ; a curve of steps needs many purchases to be steady. */
  private List<String> methods() {
    if (Arrays.stream(scores).allMatch(score -> score == scores[0])) {
      return List.of(Calibrator.ISOTONIC);
    }
    return Arrays.stream(labels).sum() < PURCHASES_OF_A_CURVE
        ? List.of(Calibrator.PLATT)
        : List.of(Calibrator.PLATT, Calibrator.ISOTONIC);
  }

  private Chosen learned(String method) {
    Samples samples = new Samples(scores.length, new double[][] {scores}, labels);
    CalibrationModel model =
        SavedModel.of(
            new CalibrationModel(), Certainty.leaveDoubt(new Calibrator(method).train(samples)));
    Scorer scorer = SavedModel.scorer(model);
    double[] sample = new double[1];
    double[] chance = new double[1];
    double[] chances = new double[otherScores.length];
    for (int i = 0; i < chances.length; i++) {
      sample[0] = otherScores[i];
      scorer.score(sample, chance);
      chances[i] = chance[0];
    }
    return new Chosen(method, model, BinaryEvaluation.figures(otherLabels, chances).logLoss());
  }
}
