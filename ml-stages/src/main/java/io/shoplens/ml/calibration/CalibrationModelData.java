package io.shoplens.ml.calibration;

/**
 * What calibration has learned: a curve through points, or a sigmoid.
 *
 * @param method {@code isotonic} or {@code platt}
 * @param scores ascending, of the curve's points; empty for a sigmoid
 * @param chances of the curve's points, never falling; between points it is straight, outside level
 * @param slope of the sigmoid 1 / (1 + exp(-(slope * score + intercept))); 0 for a curve
 */
public record CalibrationModelData(
    String method,
    double[] scores,
    double[] chances,
    double slope,
    double intercept,
    int samples,
    double positiveRate) {}
