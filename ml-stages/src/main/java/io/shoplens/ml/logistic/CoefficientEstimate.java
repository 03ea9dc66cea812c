package io.shoplens.ml.logistic;

/**
 * What samples tell of one coefficient, by a fit without penalty: only there are standard errors
 * valid.
 *
 * @param name of the feature, or {@code (intercept)}
 * @param coefficient without penalty; NaN where there is a problem, like all numbers after it
 * @param pValue of the hypothesis that it is zero, two-sided
 * @param unit the difference of the feature that the odds ratio is for
 * @param oddsRatio by how much the odds multiply when the feature is greater by one unit
 * @param oddsLow lower end of its 95 % interval
 * @param problem why there is no estimate; empty if there is one
 */
public record CoefficientEstimate(
    String name,
    double coefficient,
    double standardError,
    double z,
    double pValue,
    double unit,
    double oddsRatio,
    double oddsLow,
    double oddsHigh,
    String problem) {
  private static final double NONE = Double.NaN;

  static CoefficientEstimate none(String name, double unit, String problem) {
    return new CoefficientEstimate(name, NONE, NONE, NONE, NONE, unit, NONE, NONE, NONE, problem);
  }

  static CoefficientEstimate of(String name, double coefficient, double error, double unit) {
    double z = coefficient / error;
    double margin = Normal.TWO_SIDED_95 * error;
    return new CoefficientEstimate(
        name,
        coefficient,
        error,
        z,
        Normal.twoSided(z),
        unit,
        Math.exp(coefficient * unit),
        Math.exp((coefficient - margin) * unit),
        Math.exp((coefficient + margin) * unit),
        "");
  }
}
