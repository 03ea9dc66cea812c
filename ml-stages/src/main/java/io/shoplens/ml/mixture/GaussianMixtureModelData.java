package io.shoplens.ml.mixture;

/**
 * What a mixture has learned.
 *
 * @param weights share of each component, the largest first
 * @param means a row per component
 * @param covariances by component: a matrix, or one row of variances if features are taken as
 *     independent
 * @param logLikelihood mean log density of the samples
 * @param bic Bayesian information criterion: smaller is better
 * @param aic Akaike's information criterion: smaller is better
 * @param iterations until it converged or was stopped
 * @param converged whether the last round improved the log-likelihood by less than the tolerance
 * @param samples how many samples there were
 */
public record GaussianMixtureModelData(
    double[] weights,
    double[][] means,
    double[][][] covariances,
    double logLikelihood,
    double bic,
    double aic,
    int iterations,
    boolean converged,
    long samples) {}
