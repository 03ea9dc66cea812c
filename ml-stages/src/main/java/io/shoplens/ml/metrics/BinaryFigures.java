package io.shoplens.ml.metrics;

import java.util.List;

/**
 * How good probabilities are, in one number each.
 *
 * @param baseRate share of samples that are positive
 * @param rocAuc chance that a positive sample has the higher probability, ties counting half
 * @param prAuc average precision
 * @param logLoss mean of -log of the probability given to what came true
 * @param brier mean squared difference to what came true
 * @param calibrationError mean distance of the equally wide bins' rates to their probabilities
 * @param topDecileLift rate among the tenth with the highest probabilities over the base rate
 */
public record BinaryFigures(
    double baseRate,
    double rocAuc,
    double prAuc,
    double logLoss,
    double brier,
    double calibrationError,
    double topDecileLift) {

  static final List<String> NAMES =
      List.of(
          "base_rate",
          "roc_auc",
          "pr_auc",
          "log_loss",
          "brier",
          "calibration_error",
          "top_decile_lift");

  double[] values() {
    return new double[] {baseRate, rocAuc, prAuc, logLoss, brier, calibrationError, topDecileLift};
  }
}
