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
    for (int one = 0; one < left.length; one++) {
      int start = index(one, 0);
      int other = 0;
      for (; other + 3 <= one; other += 4) {
        addFour(left[one], right, other, rows, into, start + other);
      }
      for (; other <= one; other++) {
        into[start + other] += Sums.ofProducts(left[one], right[other], rows);
      }
    }
  }

  /** Four sums at once do not wait for each other, and read the first column only once. */
  private static void addFour(
      double[] left, double[][] columns, int other, int rows, double[] into, int at) {
    double[] first = columns[other];
    double[] second = columns[other + 1];
    double[] third = columns[other + 2];
    double[] fourth = columns[other + 3];
    double ofFirst = 0;
    double ofSecond = 0;
    double ofThird = 0;
    double ofFourth = 0;
    for (int i = 0; i < rows; i++) {
      double value = left[i];
      ofFirst += value * first[i];
      ofSecond += value * second[i];
      ofThird += value * third[i];
      ofFourth += value * fourth[i];
    }
    into[at] += ofFirst;
    into[at + 1] += ofSecond;
    into[at + 2] += ofThird;
    into[at + 3] += ofFourth;
  }
}
