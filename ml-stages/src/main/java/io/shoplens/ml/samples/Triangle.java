package io.shoplens.ml.samples;

/** Sums of products for each pair of columns: a symmetric matrix, of which one half is kept. */
final class Triangle {
  private Triangle() {}

  static int size(int width) {
    return width * (width + 1) / 2;
  }

  static int index(int one, int other) {
    int larger = Math.max(one, other);
    return larger * (larger + 1) / 2 + Math.min(one, other);
  }

  static void addProducts(double[][] columns, int rows, double[] into) {
    for (int one = 0; one < columns.length; one++) {
      int start = index(one, 0);
      int other = 0;
      for (; other + 3 <= one; other += 4) {
        addFour(columns, one, other, rows, into, start + other);
      }
      for (; other <= one; other++) {
        into[start + other] += product(columns[one], columns[other], rows);
      }
    }
  }

  /** Four sums at once do not wait for each other, and read the first column only once. */
  private static void addFour(
      double[][] columns, int one, int other, int rows, double[] into, int at) {
    double[] left = columns[one];
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

  static double product(double[] one, double[] other, int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
