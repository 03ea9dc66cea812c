package io.shoplens.ml.calibration;

import io.shoplens.ml.samples.Samples;
import java.io.Serializable;

/**
 * Learns from scores and labels in memory.
 *
 * @param method {@code isotonic} or {@code platt}
 */
public record Calibrator(String method) implements Serializable {
  public static final String ISOTONIC = "isotonic";
  public static final String PLATT = "platt";

  /**
   * @param samples with the score as their only feature
   */
  public CalibrationModelData train(Samples samples) {
    return train(samples, new double[0]);
  }

  /**
   * @param weights how many samples each one stands for; empty if one
   */
  public CalibrationModelData train(Samples samples, double[] weights) {
    ScoredSamples sorted =
        ScoredSamples.of(samples.size(), samples.feature(0), samples.labels(), weights);
    return method.equals(PLATT)
        ? Platt.fit(samples.size(), sorted)
        : Isotonic.fit(samples.size(), sorted);
  }
}
