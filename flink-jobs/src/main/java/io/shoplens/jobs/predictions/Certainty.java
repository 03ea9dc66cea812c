package io.shoplens.jobs.predictions;

import io.shoplens.ml.calibration.CalibrationModelData;
import java.util.Arrays;

/** Keeps a calibration from saying never or always, which no number of sessions can prove. */
final class Certainty {
  private Certainty() {}

  /** The same curve, at least half a session away from both ends. */
  static CalibrationModelData leaveDoubt(CalibrationModelData curve) {
    double doubt = 0.5 / (curve.samples() + 1);
    return new CalibrationModelData(
        curve.method(),
        curve.scores(),
        Arrays.stream(curve.chances())
            .map(chance -> Math.min(1 - doubt, Math.max(doubt, chance)))
            .toArray(),
        curve.slope(),
        curve.intercept(),
        curve.samples(),
        curve.positiveRate());
  }
}
