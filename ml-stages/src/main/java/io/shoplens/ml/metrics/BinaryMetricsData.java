package io.shoplens.ml.metrics;

import java.util.List;

/**
 * All that is measured of probabilities of two classes.
 *
 * @param samples how many were looked at
 * @param weight what they count together
 * @param groups how many groups the bootstrap drew from; the samples if there are no groups
 * @param figures with their intervals
 * @param calibration bins of equal width, then bins of equal count
 */
public record BinaryMetricsData(
    int samples,
    double weight,
    int groups,
    List<Interval> figures,
    List<CalibrationBin> calibration,
    List<LiftDecile> lift) {

  public BinaryMetricsData {
    figures = List.copyOf(figures);
    calibration = List.copyOf(calibration);
    lift = List.copyOf(lift);
  }

  /** A figure by its name, such as {@code roc_auc}. */
  public Interval figure(String name) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no figure " + name));
  }
}
