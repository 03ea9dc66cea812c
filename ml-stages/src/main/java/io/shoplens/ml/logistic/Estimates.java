package io.shoplens.ml.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Standard errors, and reasons where there are none. */
final class Estimates {
  static final String INTERCEPT = "(intercept)";
  private static final String SEPARATES =
      "it tells the classes apart without error in some samples, so that its coefficient has no"
          + " bound";

  private final Design design;
  private final double[] units;
  private final CoefficientEstimate[] estimates;

  /**
   * @param units one per feature
   */
  private Estimates(Design design, double[] units) {
    this.design = design;
    this.units = units;
    this.estimates = new CoefficientEstimate[design.unknowns()];
  }

  /**
   * Of the features that a penalty kept, fitted without penalty.
   *
   * @param kept their places
   */
  static List<CoefficientEstimate> of(Design design, int[] kept, double[] units, Fitter plain) {
    Estimates all = new Estimates(design, units);
    boolean[] isKept = new boolean[design.width()];
    Arrays.stream(kept).forEach(i -> isKept[i] = true);
    for (int i = 0; i < design.width(); i++) {
      if (!isKept[i]) {
        all.problem(i, "the penalty left it out");
      }
    }
    all.fit(kept, plain);
    return List.of(all.estimates);
  }

  /** What a fit without penalty has told already. */
  static List<CoefficientEstimate> of(Fit fit, double[] units) {
    Estimates all = new Estimates(fit.design(), units);
    all.fill(fit, IntStream.range(0, fit.design().width()).toArray());
    return List.of(all.estimates);
  }

  private void fit(int[] kept, Fitter plain) {
    Fit fit = plain.fit(design.only(kept));
    if (fit.dependences().isEmpty()) {
      fill(fit, kept);
      return;
    }
    List<Integer> left = new ArrayList<>(Arrays.stream(kept).boxed().toList());
    for (Dependence dependence : fit.dependences()) {
      int feature = kept[dependence.feature()];
      problem(feature, dependence.sentence(fit.design().names()));
      left.remove(Integer.valueOf(feature));
    }
    int[] own = left.stream().mapToInt(Integer::intValue).toArray();
    fill(plain.fit(design.only(own)), own);
  }

  private void problem(int feature, String sentence) {
    estimates[feature] =
        CoefficientEstimate.none(design.names()[feature], units[feature], sentence);
  }

  /**
   * @param features places of the fitted ones among all
   */
  private void fill(Fit fit, int[] features) {
    double[][] covariance = fit.covariance();
    int[] separating = fit.separating(covariance);
    boolean known = covariance.length > 0 && (fit.end().converged() || separating.length > 0);
    String otherwise =
        separating.length > 0 ? "other features separate the classes" : "the fit did not converge";
    double[] coefficients = fit.design().coefficients(fit.end().place());
    for (int i = 0; i < features.length; i++) {
      int feature = features[i];
      int at = i;
      if (Arrays.stream(separating).anyMatch(one -> one == at)) {
        problem(feature, SEPARATES);
      } else if (!known) {
        problem(feature, otherwise);
      } else {
        double error = Math.sqrt(covariance[i][i]) / fit.design().scales()[i];
        estimates[feature] =
            CoefficientEstimate.of(design.names()[feature], coefficients[i], error, units[feature]);
      }
    }
    if (design.intercept()) {
      estimates[design.width()] = intercept(fit, covariance, known, separating.length > 0);
    }
  }

  private static CoefficientEstimate intercept(
      Fit fit, double[][] covariance, boolean known, boolean separated) {
    if (!known || separated) {
      return CoefficientEstimate.none(INTERCEPT, 1, "the features' coefficients are not known");
    }
    Design fitted = fit.design();
    int last = fitted.width();
    double[] shares = new double[last + 1];
    Arrays.setAll(shares, i -> i == last ? 1 : -fitted.centres()[i] / fitted.scales()[i]);
    double variance = 0;
    for (int row = 0; row <= last; row++) {
      for (int column = 0; column <= last; column++) {
        variance += shares[row] * shares[column] * covariance[row][column];
      }
    }
    double value = fitted.intercept(fit.end().place());
    return CoefficientEstimate.of(INTERCEPT, value, Math.sqrt(variance), 1);
  }
}
