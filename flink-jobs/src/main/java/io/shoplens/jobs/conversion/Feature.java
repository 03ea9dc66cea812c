package io.shoplens.jobs.conversion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * What people need to know of one number in a feature vector.
 *
 * @param name in snake case, unique in the catalogue
 * @param unit the step, on the transformed scale, for which an odds ratio is told
 * @param unitName that step in words
 * @param explanation a sentence with {@code %s} in place of the odds ratio
 */
public record Feature(
    String name, Transformation transformation, double unit, String unitName, String explanation) {
  private static final MathContext DIGITS = new MathContext(3);

  public Feature {
    Objects.requireNonNull(transformation);
    if (!name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
      throw new IllegalArgumentException("not in snake case: " + name);
    }
    if (explanation.split("%s", -1).length != 2) {
      throw new IllegalArgumentException("no single place for the odds ratio: " + explanation);
    }
    if (!(unit > 0)) {
      throw new IllegalArgumentException("a unit above zero is needed: " + name);
    }
  }

  /**
   * By how much the odds are multiplied for one unit more.
   *
   * @param coefficient of the feature as it stands in the vector, not of a standardised one
   */
  public double oddsRatio(double coefficient) {
    return Math.exp(coefficient * unit);
  }

  /** The explanation with the odds ratio in three digits. */
  public String explain(double coefficient) {
    double ratio = oddsRatio(coefficient);
    String shown = Double.isFinite(ratio) ? threeDigits(ratio) : Double.toString(ratio);
    return explanation.replace("%s", shown);
  }

  private static String threeDigits(double ratio) {
    BigDecimal rounded = new BigDecimal(ratio).round(DIGITS);
    int missing = DIGITS.getPrecision() - rounded.precision();
    return rounded.setScale(Math.max(0, rounded.scale() + missing)).toPlainString();
  }
}
