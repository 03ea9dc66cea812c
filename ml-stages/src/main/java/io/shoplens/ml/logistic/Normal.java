package io.shoplens.ml.logistic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** Chances of a normal distribution. */
final class Normal {
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  static final double TWO_SIDED_95 = STANDARD.inverseCumulativeProbability(0.975);

  private Normal() {}

  /** How often something is at least as far from zero as this, on either side. */
  static double twoSided(double z) {
    return 2 * STANDARD.survivalProbability(Math.abs(z));
  }
}
