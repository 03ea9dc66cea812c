package io.shoplens.ml.metrics;

/**
 * A tenth of all samples, by their probabilities from high to low; ties that lie across a border
 * are shared out.
 *
 * @param decile 1 has the highest probabilities
 * @param lift its rate over the rate of all
 * @param cumulativeLift the same for all deciles up to this one
 * @param captured share of all positive samples in all deciles up to this one
 */
public record LiftDecile(
    int decile,
    double weight,
    double positives,
    double rate,
    double lift,
    double cumulativeLift,
    double captured) {}
