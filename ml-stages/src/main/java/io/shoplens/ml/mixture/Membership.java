package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.Scorer;

/** Tells the likeliest component of one sample, its log density, and the chance of each. */
final class Membership implements Scorer {
  private final Mixture mixture;
  private final Expectation expectation;
  private final double[][] columns;

  Membership(Mixture mixture) {
    this.mixture = mixture;
    this.expectation = new Expectation(mixture, 1);
    this.columns = new double[mixture.width()][1];
  }

  @Override
  public int features() {
    return mixture.width();
  }

  @Override
  public int numbers() {
    return 2 + mixture.components();
  }

  @Override
  public void score(double[] sample, double[] result) {
    for (int feature = 0; feature < columns.length; feature++) {
      columns[feature][0] = sample[feature];
    }
    expectation.of(columns, 0, 1);
    int likeliest = 0;
    for (int component = 0; component < mixture.components(); component++) {
      double chance = expectation.chances[component][0];
      result[2 + component] = chance;
      if (chance > result[2 + likeliest]) {
        likeliest = component;
      }
    }
    result[0] = likeliest;
    result[1] = expectation.logDensity[0];
  }
}
