package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.StageException;
import java.util.Arrays;

/**
 * The lower triangular matrix that turns deviations from a mean into independent ones of variance
 * 1: the inverse of a covariance's Cholesky factor.
 *
 * @param rows each as long as its number and one, or only its last number if diagonal
 */
record Whitening(double[][] rows) {

  /**
   * @param covariance a matrix, or one row of variances
   * @param weight of the component, for the message
   */
  static Whitening of(double[][] covariance, double weight) {
    int width = covariance[0].length;
    double[][] rows = new double[width][];
    if (covariance.length == 1) {
      for (int i = 0; i < width; i++) {
        rows[i] = new double[] {1 / root(covariance[0][i], weight)};
      }
      return new Whitening(rows);
    }
    return new Whitening(inverse(factor(covariance, weight)));
  }

  private static double[][] factor(double[][] covariance, double weight) {
    double[][] factor = new double[covariance.length][];
    for (int row = 0; row < factor.length; row++) {
      factor[row] = new double[row + 1];
      for (int column = 0; column <= row; column++) {
        double sum = covariance[row][column];
        for (int i = 0; i < column; i++) {
          sum -= factor[row][i] * factor[column][i];
        }
        factor[row][column] = row == column ? root(sum, weight) : sum / factor[column][column];
      }
    }
    return factor;
  }

  private static double root(double variance, double weight) {
    if (!(variance > 0)) {
      throw new StageException(
          "a component with a share of %.3g of the samples has no extent in some direction: raise"
                  .formatted(weight)
              + " the regularisation, scale the features or ask for fewer components");
    }
    return Math.sqrt(variance);
  }

  private static double[][] inverse(double[][] factor) {
    double[][] inverse = new double[factor.length][];
    for (int row = 0; row < factor.length; row++) {
      inverse[row] = new double[row + 1];
      inverse[row][row] = 1 / factor[row][row];
      for (int column = 0; column < row; column++) {
        double sum = 0;
        for (int i = column; i < row; i++) {
          sum += factor[row][i] * inverse[i][column];
        }
        inverse[row][column] = -sum / factor[row][row];
      }
    }
    return inverse;
  }

  /** Half the logarithm of the inverse covariance's determinant. */
  double logDeterminant() {
    double sum = 0;
    for (double[] row : rows) {
      sum += Math.log(row[row.length - 1]);
    }
    return sum;
  }

  /** Squares of the independent deviations, summed for each sample. */
  void squares(double[][] deviations, int count, double[] scratch, double[] into) {
    Arrays.fill(into, 0, count, 0.0);
    for (int row = 0; row < rows.length; row++) {
      double[] factors = rows[row];
      int first = row + 1 - factors.length;
      Arrays.fill(scratch, 0, count, 0.0);
      for (int i = 0; i < factors.length; i++) {
        addScaled(factors[i], deviations[first + i], count, scratch);
      }
      for (int i = 0; i < count; i++) {
        into[i] += scratch[i] * scratch[i];
      }
    }
  }

  private static void addScaled(double factor, double[] values, int count, double[] into) {
    for (int i = 0; i < count; i++) {
      into[i] += factor * values[i];
    }
  }
}
