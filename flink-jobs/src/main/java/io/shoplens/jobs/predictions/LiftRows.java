package io.shoplens.jobs.predictions;

import io.shoplens.ml.metrics.LiftDecile;
import java.util.List;

/** Rows of {@code ml.lift}. */
final class LiftRows {
  static final String TABLE = "ml.lift";
  static final List<String> COLUMNS =
      List.of(
          "model_version",
          "landmark",
          "kind",
          "decile",
          "sessions",
          "purchases",
          "rate",
          "lift",
          "cumulative_lift",
          "cumulative_gain");

  private LiftRows() {}

  /** Shares are sums of fractions, which may exceed 1 by their rounding. */
  static Object[] row(ModelDescription model, LiftDecile decile) {
    return new Object[] {
      model.version(),
      model.landmark(),
      model.kind().text(),
      decile.decile(),
      decile.weight(),
      decile.positives(),
      Math.min(1, decile.rate()),
      decile.lift(),
      decile.cumulativeLift(),
      Math.min(1, decile.captured())
    };
  }
}
