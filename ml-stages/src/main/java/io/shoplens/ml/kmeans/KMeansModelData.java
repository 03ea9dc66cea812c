package io.shoplens.ml.kmeans;

/**
 * What k-means has learned.
 *
 * @param centres a row per cluster, the largest cluster first
 * @param sizes samples per cluster
 * @param inertia sum of squared distances of all samples to their centres
 * @param iterations of the best of all restarts
 * @param converged whether the best restart ended because nothing moved any more
 */
public record KMeansModelData(
    double[][] centres, long[] sizes, double inertia, int iterations, boolean converged) {}
