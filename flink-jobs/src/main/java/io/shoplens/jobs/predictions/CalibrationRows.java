package io.shoplens.jobs.predictions;

import io.shoplens.ml.metrics.CalibrationBin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ml.calibration}. */
final class CalibrationRows {
  static final String TABLE = "ml.calibration";
  static final List<String> COLUMNS =
      List.of(
          "model_version",
          "landmark",
          "kind",
          "bin_kind",
          "bin",
          "probability_from",
          "probability_to",
          "sessions",
          "mean_predicted",
          "observed",
          "observed_low",
          "observed_high");

  /** Two sides of 95 %. */
  private static final double Z = 1.959963984540054;

  private CalibrationRows() {}

  static @Nullable Object[] row(ModelDescription model, CalibrationBin bin) {
    boolean isEmpty = bin.weight() == 0;
    return new @Nullable Object[] {
      model.version(),
      model.landmark(),
      model.kind().text(),
      bin.kind(),
      bin.bin(),
      bin.low(),
      bin.high(),
      Math.round(bin.weight()),
      isEmpty ? null : bin.meanProbability(),
      isEmpty ? null : bin.observedRate(),
      isEmpty ? null : wilson(bin.observedRate(), bin.weight(), -Z),
      isEmpty ? null : wilson(bin.observedRate(), bin.weight(), Z)
    };
  }

  /** An end of Wilson's interval, which stays between 0 and 1. */
  static double wilson(double rate, double count, double z) {
    double squared = z * z / count;
    double spread = z * Math.sqrt(rate * (1 - rate) / count + squared / (4 * count));
    return Math.min(1, Math.max(0, (rate + squared / 2 + spread) / (1 + squared)));
  }
}
