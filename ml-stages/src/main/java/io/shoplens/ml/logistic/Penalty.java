package io.shoplens.ml.logistic;

import java.util.Arrays;

/**
 * What large coefficients cost: {@code absolute * |c| + square / 2 * c * c}, per scaled unknown;
 * the intercept costs nothing.
 */
record Penalty(double[] absolute, double[] square) {

  static Penalty none(Design design) {
    return new Penalty(new double[design.unknowns()], new double[design.unknowns()]);
  }

  /**
   * As strong as scikit-learn's with C = 1 / (strength * weight of all samples).
   *
   * @param share how much of it falls on absolute values, from 0 to 1
   */
  static Penalty of(Design design, double strength, double share, double weight) {
    Penalty penalty = none(design);
    for (int i = 0; i < design.width(); i++) {
      double scale = design.scales()[i];
      penalty.absolute[i] = strength * share * weight / scale;
      penalty.square[i] = strength * (1 - share) * weight / (scale * scale);
    }
    return penalty;
  }

  boolean hasAbsolute() {
    return Arrays.stream(absolute).anyMatch(one -> one > 0);
  }

  boolean isNone() {
    return !hasAbsolute() && Arrays.stream(square).allMatch(one -> one == 0);
  }

  double at(double[] place) {
    double sum = 0;
    for (int i = 0; i < place.length; i++) {
      sum += absolute[i] * Math.abs(place[i]) + square[i] / 2 * place[i] * place[i];
    }
    return sum;
  }

  Penalty times(double factor) {
    return new Penalty(times(absolute, factor), times(square, factor));
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
