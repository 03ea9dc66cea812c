package io.shoplens.ml.metrics;

/**
 * A figure and where it lies in 95 of 100 repetitions.
 *
 * @param name as in tables
 * @param low 2.5 % of the bootstrap's replicates lie below, NaN without bootstrap
 * @param high 2.5 % of them lie above, NaN without bootstrap
 */
public record Interval(String name, double value, double low, double high) {}
