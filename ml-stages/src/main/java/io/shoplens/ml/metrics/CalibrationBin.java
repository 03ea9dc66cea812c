package io.shoplens.ml.metrics;

/**
 * Samples with similar probabilities.
 *
 * @param kind {@code equal_width} or {@code equal_count}
 * @param low probabilities in it are above this, in the first bin also equal to it
 * @param high probabilities in it are at most this
 * @param weight how many samples it holds, or their weights
 * @param meanProbability NaN in an empty bin
 * @param observedRate share of positive samples, NaN in an empty bin
 */
public record CalibrationBin(
    String kind,
    int bin,
    double low,
    double high,
    double weight,
    double meanProbability,
    double observedRate) {}
