package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Triangle;

/** The loss at some place, its slope and its curvature, all summed over samples. */
final class Curvature {
  private final int unknowns;
  private final double[] sums;
  private double loss;

  /**
   * @param sums of products of all pairs of columns; the column after the unknowns is the slope's
   */
  Curvature(int unknowns, double[] sums, double loss) {
    this.unknowns = unknowns;
    this.sums = sums;
    this.loss = loss;
  }

  Curvature add(Curvature other) {
    loss += other.loss;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    return this;
  }

  double loss() {
    return loss;
  }

  double slope(int unknown) {
    return sums[Triangle.index(unknowns, unknown)];
  }

  double hessian(int one, int other) {
    return sums[Triangle.index(one, other)];
  }

  int unknowns() {
    return unknowns;
  }

  /** The whole symmetric matrix, with something added to its diagonal. */
  double[][] hessian(double[] diagonal) {
    double[][] whole = new double[unknowns][unknowns];
    for (int row = 0; row < unknowns; row++) {
      for (int column = 0; column < unknowns; column++) {
        whole[row][column] = hessian(row, column);
      }
      whole[row][row] += diagonal[row];
    }
    return whole;
  }
}
