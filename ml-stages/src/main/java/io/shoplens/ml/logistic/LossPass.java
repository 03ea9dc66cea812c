package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Triangle;
import java.util.Arrays;

/**
 * Goes once over a range of samples, in runs that stay in the nearest caches.
 *
 * <p>With each feature multiplied by the root of the sample's curvature, the curvature of the loss
 * is a plain sum of products; the slope is one more column of the same sum.
 */
final class LossPass {
  private static final int RUN = 128;

  /** Keeps the root apart from zero, where a chance is 0 or 1 as far as numbers can tell. */
  private static final double LEAST_CURVATURE = 1e-200;

  private final Design design;
  private final double[] place;
  private final double[][] columns;
  private final double[] sums = new double[RUN];
  private final double[] roots = new double[RUN];
  private double loss;

  LossPass(Design design, double[] place) {
    this.design = design;
    this.place = place;
    columns = new double[design.unknowns() + 1][RUN];
  }

  Curvature over(int start, int end) {
    double[] products = new double[Triangle.size(columns.length)];
    for (int from = start; from < end; from += RUN) {
      int count = Math.min(RUN, end - from);
      sum(from, count);
      respond(from, count);
      for (int feature = 0; feature < design.width(); feature++) {
        multiply(columns[feature], roots, count);
      }
      if (design.intercept()) {
        System.arraycopy(roots, 0, columns[design.width()], 0, count);
      }
      Triangle.addProducts(columns, columns, count, products);
    }
    return new Curvature(design.unknowns(), products, loss);
  }

  /** Scales the features and adds them up. */
  private void sum(int from, int count) {
    Arrays.fill(sums, 0, count, design.intercept() ? place[design.width()] : 0);
    for (int feature = 0; feature < design.width(); feature++) {
      double[] scaled = columns[feature];
      scale(
          design.columns()[feature],
          from,
          count,
          design.centres()[feature],
          1 / design.scales()[feature],
          scaled);
      addTimes(scaled, place[feature], count, sums);
    }
  }

  private static void scale(
      double[] column, int from, int count, double centre, double factor, double[] into) {
    // Copied first: a loop whose numbers all begin at the beginning uses wide registers.
    System.arraycopy(column, from, into, 0, count);
    for (int i = 0; i < count; i++) {
      into[i] = (into[i] - centre) * factor;
    }
  }

  private static void addTimes(double[] column, double factor, int count, double[] into) {
    for (int i = 0; i < count; i++) {
      into[i] += factor * column[i];
    }
  }

  private static void multiply(double[] column, double[] by, int count) {
    for (int i = 0; i < count; i++) {
      column[i] *= by[i];
    }
  }

  /** Chances from the sums, and with them loss, slope and curvature of each sample. */
  private void respond(int from, int count) {
    double[] slopes = columns[design.unknowns()];
    double[] weights = design.weights();
    for (int i = 0; i < count; i++) {
      double sum = sums[i];
      double label = design.labels()[from + i];
      double weight = weights.length == 0 ? 1 : weights[from + i];
      double less = Math.exp(-Math.abs(sum));
      double whole = 1 + less;
      double chance = (sum >= 0 ? 1 : less) / whole;
      double wrong = label == 1 ? -sum : sum;
      loss += weight * (Math.max(wrong, 0) + Math.log(whole));
      double root = Math.sqrt(Math.max(LEAST_CURVATURE, weight * less / (whole * whole)));
      roots[i] = root;
      slopes[i] = weight * (chance - label) / root;
    }
  }
}
