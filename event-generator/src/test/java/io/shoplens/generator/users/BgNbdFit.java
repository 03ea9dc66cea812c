package io.shoplens.generator.users;

import java.util.Arrays;
import java.util.Comparator;

/** Maximum likelihood for BG/NBD by a downhill simplex over the logarithms of r, alpha, a and b. */
final class BgNbdFit {
  private static final int PARAMETERS = 4;
  private static final int STEPS = 220;
  private static final double[] LANCZOS = {
    76.18009172947146,
    -86.50532032941678,
    24.01409824083091,
    -1.231739572450155,
    0.1208650973866179e-2,
    -0.5395239384953e-5
  };

  private BgNbdFit() {}

  /** Fits customers given as repeat orders, recency and age. */
  static double[] fit(double[][] customers) {
    double[][] simplex = new double[PARAMETERS + 1][];
    for (int corner = 0; corner <= PARAMETERS; corner++) {
      double[] x = {0, Math.log(20), 0, Math.log(2)};
      if (corner < PARAMETERS) {
        x[corner] += 0.7;
      }
      simplex[corner] = withCost(x, customers);
    }
    Comparator<double[]> byCost = Comparator.comparingDouble(point -> point[PARAMETERS]);
    for (int step = 0; step < STEPS; step++) {
      Arrays.sort(simplex, byCost);
      improve(simplex, customers);
    }
    Arrays.sort(simplex, byCost);
    double[] best = Arrays.copyOf(simplex[0], PARAMETERS);
    return Arrays.stream(best).map(Math::exp).toArray();
  }

  private static void improve(double[][] simplex, double[][] customers) {
    double[] worst = simplex[PARAMETERS];
    double[] reflected = towards(simplex, worst, -1, customers);
    if (reflected[PARAMETERS] < simplex[0][PARAMETERS]) {
      double[] farther = towards(simplex, worst, -2, customers);
      simplex[PARAMETERS] = farther[PARAMETERS] < reflected[PARAMETERS] ? farther : reflected;
    } else if (reflected[PARAMETERS] < simplex[PARAMETERS - 1][PARAMETERS]) {
      simplex[PARAMETERS] = reflected;
    } else {
      double[] nearer = towards(simplex, worst, 0.5, customers);
      if (nearer[PARAMETERS] < worst[PARAMETERS]) {
        simplex[PARAMETERS] = nearer;
      } else {
        for (int corner = 1; corner <= PARAMETERS; corner++) {
          double[] x = new double[PARAMETERS];
          for (int i = 0; i < PARAMETERS; i++) {
            x[i] = (simplex[0][i] + simplex[corner][i]) / 2;
          }
          simplex[corner] = withCost(x, customers);
        }
      }
    }
  }

  /** The point on the line from the centre of the other corners through the worst. */
  private static double[] towards(
      double[][] simplex, double[] worst, double factor, double[][] customers) {
    double[] x = new double[PARAMETERS];
    for (int i = 0; i < PARAMETERS; i++) {
      double centre = 0;
      for (int corner = 0; corner < PARAMETERS; corner++) {
        centre += simplex[corner][i] / PARAMETERS;
      }
      x[i] = centre + factor * (worst[i] - centre);
    }
    return withCost(x, customers);
  }

  private static double[] withCost(double[] x, double[][] customers) {
    double[] point = Arrays.copyOf(x, PARAMETERS + 1);
    point[PARAMETERS] =
        cost(Math.exp(x[0]), Math.exp(x[1]), Math.exp(x[2]), Math.exp(x[3]), customers);
    return point;
  }

  private static double cost(double r, double alpha, double a, double b, double[][] customers) {
    double sum = 0;
    for (double[] customer : customers) {
      double x = customer[0];
      double common =
          logGamma(r + x)
              - logGamma(r)
              + r * Math.log(alpha)
              + logGamma(a + b)
              + logGamma(b + x)
              - logGamma(b)
              - logGamma(a + b + x);
      double alive = -(r + x) * Math.log(alpha + customer[2]);
      double likelihood = alive;
      if (x > 0) {
        double dead = Math.log(a / (b + x - 1)) - (r + x) * Math.log(alpha + customer[1]);
        double larger = Math.max(alive, dead);
        likelihood = larger + Math.log(Math.exp(alive - larger) + Math.exp(dead - larger));
      }
      sum -= common + likelihood;
    }
    return sum;
  }

  private static double logGamma(double x) {
    double t = x + 5.5;
    t -= (x + 0.5) * Math.log(t);
    double series = 1.000000000190015;
    double y = x;
    for (double coefficient : LANCZOS) {
      series += coefficient / ++y;
    }
    return -t + Math.log(2.5066282746310007 * series / x);
  }
}
