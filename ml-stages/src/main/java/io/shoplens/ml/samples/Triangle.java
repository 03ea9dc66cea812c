package io.shoplens.ml.samples;

/** Sums of products for each pair of columns: a symmetric matrix, of which one half is kept. */
public final class Triangle {
  private Triangle() {}

  public static int size(int width) {
    return width * (width + 1) / 2;
  }

  public static int index(int one, int other) {
    int larger = Math.max(one, other);
    return larger * (larger + 1) / 2 + Math.min(one, other);
  }

  /**
   * Adds the products of each column of {@code left} with those of {@code right} up to the same
   * number, which is all of them if one is a multiple of the other sample by sample.
   */
  public static void addProducts(double[][] left, double[][] right, int rows, double[] into) {
    int one = 0;
    for (; one + 1 < left.length; one += 2) {
      int other = 0;
      for (; other + 3 <= one; other += 4) {
        addEight(left, one, right, other, rows, into);
      }
      addRest(left[one], right, other, one, rows, into);
      addRest(left[one + 1], right, other, one + 1, rows, into);
    }
    if (one < left.length) {
      addRest(left[one], right, 0, one, rows, into);
    }
  }

  private static void addRest(
      double[] left, double[][] right, int from, int one, int rows, double[] into) {
    for (int other = from; other <= one; other++) {
      into[index(one, other)] += Sums.ofProducts(left, right[other], rows);
    }
  }

  /** Eight sums at once do not wait for each other, and each number read serves several. */
  private static void addEight(
      double[][] left, int row, double[][] right, int column, int rows, double[] into) {
    double[] a = left[row];
    double[] b = left[row + 1];
    double[] w = right[column];
    double[] x = right[column + 1];
    double[] y = right[column + 2];
    double[] z = right[column + 3];
    double aw = 0;
    double ax = 0;
    double ay = 0;
    double az = 0;
    double bw = 0;
    double bx = 0;
    double by = 0;
    double bz = 0;
    for (int i = 0; i < rows; i++) {
      aw += a[i] * w[i];
      ax += a[i] * x[i];
      ay += a[i] * y[i];
      az += a[i] * z[i];
      bw += b[i] * w[i];
      bx += b[i] * x[i];
      by += b[i] * y[i];
      bz += b[i] * z[i];
    }
    int first = index(row, column);
    into[first] += aw;
    into[first + 1] += ax;
    into[first + 2] += ay;
    into[first + 3] += az;
    int second = index(row + 1, column);
    into[second] += bw;
    into[second + 1] += bx;
    into[second + 2] += by;
    into[second + 3] += bz;
  }
}
