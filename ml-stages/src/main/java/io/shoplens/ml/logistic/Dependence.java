package io.shoplens.ml.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A feature that is a sum of others, so that samples cannot tell what is due to which.
 *
 * @param feature the last of them
 * @param of the others, by their places
 */
record Dependence(int feature, int[] of) {
  /** More than this share of a feature's spread must be its own. */
  static final double OWN = 1e-10;

  private static final double COUNTS = 1e-6;

  /** Features that are sums of those before them, in their order. */
  static List<Dependence> among(Curvature curvature, Design design, double own) {
    double[][] hessian = curvature.hessian(new double[design.unknowns()]);
    int[] order = interceptFirst(design);
    List<Dependence> found = new ArrayList<>();
    while (order.length > 0) {
      double[][] ordered = ordered(hessian, order);
      Cholesky taken = new Cholesky(ordered, own);
      if (taken.isWhole()) {
        break;
      }
      int at = taken.brokenAt();
      double[] shares = taken.solve(Arrays.copyOf(ordered[at], at));
      int[] by = order;
      int[] of =
          IntStream.range(0, at)
              .filter(i -> Math.abs(shares[i]) > COUNTS && by[i] < design.width())
              .map(i -> by[i])
              .toArray();
      found.add(new Dependence(order[at], of));
      order = Arrays.stream(order).filter(i -> i != by[at]).toArray();
    }
    return found;
  }

  private static int[] interceptFirst(Design design) {
    IntStream features = IntStream.range(0, design.width());
    return design.intercept()
        ? IntStream.concat(IntStream.of(design.width()), features).toArray()
        : features.toArray();
  }

  private static double[][] ordered(double[][] matrix, int[] order) {
    double[][] ordered = new double[order.length][order.length];
    for (int row = 0; row < order.length; row++) {
      for (int column = 0; column < order.length; column++) {
        ordered[row][column] = matrix[order[row]][order[column]];
      }
    }
    return ordered;
  }

  String sentence(String[] names) {
    String others = IntStream.of(of).mapToObj(i -> names[i]).collect(Collectors.joining(" and "));
    return "%s can be computed from %s".formatted(names[feature], others);
  }
}
