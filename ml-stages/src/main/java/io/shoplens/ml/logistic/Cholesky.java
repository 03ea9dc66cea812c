package io.shoplens.ml.logistic;

/** A symmetric matrix taken apart into a lower triangle times its mirror image. */
final class Cholesky {
  private final double[][] lower;
  private final int brokenAt;

  /**
   * @param least share of its own size that a column must keep when those before are taken out of
   *     it, so that it counts as more than a sum of them
   */
  Cholesky(double[][] matrix, double least) {
    int size = matrix.length;
    lower = new double[size][size];
    for (int column = 0; column < size; column++) {
      double left = matrix[column][column] - product(column, column, column);
      if (!(left > least * matrix[column][column])) {
        brokenAt = column;
        return;
      }
      double pivot = Math.sqrt(left);
      lower[column][column] = pivot;
      for (int row = column + 1; row < size; row++) {
        lower[row][column] = (matrix[row][column] - product(row, column, column)) / pivot;
      }
    }
    brokenAt = size;
  }

  private double product(int one, int other, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += lower[one][i] * lower[other][i];
    }
    return sum;
  }

  /** The first column that is a sum of those before; the matrix's size if there is none. */
  int brokenAt() {
    return brokenAt;
  }

  boolean isWhole() {
    return brokenAt == lower.length;
  }

  /** Solves for as many unknowns as the right side has, which the columns before do alone. */
  double[] solve(double[] right) {
    double[] solution = right.clone();
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int i = 0; i < row; i++) {
        solution[row] -= lower[row][i] * solution[i];
      }
      solution[row] /= lower[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int i = row + 1; i < size; i++) {
        solution[row] -= lower[i][row] * solution[i];
      }
      solution[row] /= lower[row][row];
    }
    return solution;
  }

  double[][] inverse() {
    int size = lower.length;
    double[][] inverse = new double[size][];
    for (int column = 0; column < size; column++) {
      double[] unit = new double[size];
      unit[column] = 1;
      inverse[column] = solve(unit);
    }
    return inverse;
  }
}
