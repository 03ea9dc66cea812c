package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Shards;

/** The sum of all samples' losses -log(chance of what came true), at any place. */
final class LossFunction {
  private final Design design;
  private final Shards shards;

  LossFunction(Design design, Shards shards) {
    this.design = design;
    this.shards = shards;
  }

  /**
   * @param place coefficients of the scaled features, the intercept last
   */
  Curvature at(double[] place) {
    return shards.reduce(
        (start, end) -> new LossPass(design, place).over(start, end), Curvature::add);
  }
}
