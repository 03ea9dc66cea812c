package io.shoplens.ml.samples;

/** Sums of many numbers, as four sums that do not wait for each other. */
public final class Sums {
  private Sums() {}

  public static double of(double[] values, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      first += values[i];
      second += values[i + 1];
      third += values[i + 2];
      fourth += values[i + 3];
    }
    for (; i < count; i++) {
      first += values[i];
    }
    return (first + second) + (third + fourth);
  }

  /** Of the products of two columns. */
  public static double ofProducts(double[] one, double[] other, int count) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < count; i += 4) {
      first += one[i] * other[i];
      second += one[i + 1] * other[i + 1];
      third += one[i + 2] * other[i + 2];
      fourth += one[i + 3] * other[i + 3];
    }
    for (; i < count; i++) {
      first += one[i] * other[i];
    }
    return (first + second) + (third + fourth);
  }
}
