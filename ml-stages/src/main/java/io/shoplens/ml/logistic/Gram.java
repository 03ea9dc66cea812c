package io.shoplens.ml.logistic;

/**
 * Sums of products of all pairs of columns, two by four columns at a time: eight sums that do not
 * wait for each other keep the processor busy, and each number that is read serves several.
 */
final class Gram {
  private static final int ROWS = 2;

  /** The number of columns must be a multiple of this. */
  static final int TILE = 4;

  private Gram() {}

  /** Adds to what lies on and above the diagonal; what lies below has no meaning. */
  static void add(double[][] columns, int count, double[][] into) {
    for (int row = 0; row < columns.length; row += ROWS) {
      for (int column = row - row % TILE; column < columns.length; column += TILE) {
        tile(columns, row, column, count, into);
      }
    }
  }

  private static void tile(double[][] columns, int row, int column, int count, double[][] into) {
    double[] a = columns[row];
    double[] b = columns[row + 1];
    double[] w = columns[column];
    double[] x = columns[column + 1];
    double[] y = columns[column + 2];
    double[] z = columns[column + 3];
    double aw = 0;
    double ax = 0;
    double ay = 0;
    double az = 0;
    double bw = 0;
    double bx = 0;
    double by = 0;
    double bz = 0;
    for (int i = 0; i < count; i++) {
      double left = a[i];
      double right = b[i];
      aw += left * w[i];
      ax += left * x[i];
      ay += left * y[i];
      az += left * z[i];
      bw += right * w[i];
      bx += right * x[i];
      by += right * y[i];
      bz += right * z[i];
    }
    double[] first = into[row];
    first[column] += aw;
    first[column + 1] += ax;
    first[column + 2] += ay;
    first[column + 3] += az;
    double[] second = into[row + 1];
    second[column] += bw;
    second[column + 1] += bx;
    second[column + 2] += by;
    second[column + 3] += bz;
  }
}
