package io.shoplens.ml.logistic;

/** The loss at some place, its slope and its curvature, all summed over samples. */
final class Curvature {
  private final int unknowns;
  private final double[][] sums;
  private double loss;

  /**
   * @param sums of products of all columns; the column after the unknowns is the slope's
   */
  Curvature(int unknowns, double[][] sums, double loss) {
    this.unknowns = unknowns;
    this.sums = sums;
    this.loss = loss;
  }

  Curvature add(Curvature other) {
    loss += other.loss;
    for (int row = 0; row < sums.length; row++) {
      for (int column = row; column < sums.length; column++) {
        sums[row][column] += other.sums[row][column];
      }
    }
    return this;
  }

  double loss() {
    return loss;
  }

  double slope(int unknown) {
    return sums[unknown][unknowns];
  }

  double hessian(int one, int other) {
    return one <= other ? sums[one][other] : sums[other][one];
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
