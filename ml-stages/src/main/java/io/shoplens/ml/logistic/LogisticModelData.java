package io.shoplens.ml.logistic;

import java.util.List;

/**
 * What logistic regression has learned.
 *
 * @param names of the features
 * @param coefficients of the features, with the penalty if there is one; these predict
 * @param estimates what is known of each coefficient, the intercept last, by a fit without penalty
 *     of the features that the penalty kept; empty if they were not asked for
 * @param samples how many were learned from
 * @param positiveRate share of positive ones, by weight
 * @param converged whether a further step would gain nothing
 * @param logLikelihood of the samples under this model
 * @param nullLogLikelihood under a model that gives each sample the same chance
 */
public record LogisticModelData(
    String[] names,
    double[] coefficients,
    double intercept,
    List<CoefficientEstimate> estimates,
    int samples,
    double positiveRate,
    int iterations,
    boolean converged,
    double logLikelihood,
    double nullLogLikelihood) {

  public LogisticModelData {
    estimates = List.copyOf(estimates);
  }

  /** The estimate of a feature's coefficient. */
  public CoefficientEstimate estimate(String name) {
    return estimates.stream()
        .filter(estimate -> estimate.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no estimate of " + name));
  }
}
