package io.shoplens.ml.logistic;

import java.util.Arrays;

/**
 * Where the loss would be least if it were as curved everywhere as it is here.
 *
 * @param decrease by how much it would be less there, the penalty included
 */
record Step(double[] direction, double decrease) {
  private static final double LEAST_PIVOT = 1e-14;
  private static final int MOST_SWEEPS = 2000;
  private static final double STILL = 1e-20;

  /** A step of no direction where the curvature is zero in one, as it is far out. */
  static Step none() {
    return new Step(new double[0], Double.NaN);
  }

  boolean isNone() {
    return direction.length == 0;
  }

  double longest() {
    return Arrays.stream(direction).map(Math::abs).max().orElse(0);
  }

  static Step from(double[] place, Curvature at, Penalty penalty) {
    return penalty.hasAbsolute() ? descend(place, at, penalty) : solve(place, at, penalty);
  }

  private static Step solve(double[] place, Curvature at, Penalty penalty) {
    Cholesky taken = new Cholesky(at.hessian(penalty.square()), LEAST_PIVOT);
    if (!taken.isWhole()) {
      return none();
    }
    double[] uphill = uphill(place, at, penalty);
    double[] direction = taken.solve(uphill);
    double decrease = 0;
    for (int i = 0; i < direction.length; i++) {
      decrease += direction[i] * uphill[i] / 2;
      direction[i] = -direction[i];
    }
    return new Step(direction, decrease);
  }

  private static double[] uphill(double[] place, Curvature at, Penalty penalty) {
    double[] uphill = new double[place.length];
    Arrays.setAll(uphill, i -> at.slope(i) + penalty.square()[i] * place[i]);
    return uphill;
  }

  /** One unknown after the other, again and again, as absolute values have no curvature at zero. */
  private static Step descend(double[] place, Curvature at, Penalty penalty) {
    double[][] hessian = at.hessian(penalty.square());
    double[] uphill = uphill(place, at, penalty);
    double[] slopes = uphill.clone();
    double[] to = place.clone();
    double first = 0;
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      double gain = 0;
      for (int i = 0; i < to.length; i++) {
        double curve = hessian[i][i];
        double change = shrink(curve * to[i] - slopes[i], penalty.absolute()[i]) / curve - to[i];
        if (change != 0) {
          to[i] += change;
          gain += curve * change * change;
          addTimes(hessian[i], change, slopes);
        }
      }
      first = Math.max(first, gain);
      if (gain <= STILL + 1e-16 * first) {
        break;
      }
    }
    return between(place, to, uphill, slopes, penalty);
  }

  /** The slope of the curved loss is linear, hence the mean of both ends' slopes. */
  private static Step between(
      double[] place, double[] to, double[] uphill, double[] slopes, Penalty penalty) {
    double[] direction = new double[to.length];
    double decrease = 0;
    for (int i = 0; i < to.length; i++) {
      direction[i] = to[i] - place[i];
      decrease -= direction[i] * (uphill[i] + slopes[i]) / 2;
      decrease -= penalty.absolute()[i] * (Math.abs(to[i]) - Math.abs(place[i]));
    }
    return new Step(direction, decrease);
  }

  private static double shrink(double value, double by) {
    return Math.signum(value) * Math.max(0, Math.abs(value) - by);
  }

  private static void addTimes(double[] row, double factor, double[] into) {
    for (int i = 0; i < into.length; i++) {
      into[i] += factor * row[i];
    }
  }
}
