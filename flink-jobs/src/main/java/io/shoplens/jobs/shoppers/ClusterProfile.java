package io.shoplens.jobs.shoppers;

import java.util.Map;
import java.util.Objects;

/**
 * What the customers or sessions of a cluster are like.
 *
 * @param cluster its number, negative for outliers, or {@link #ALL}
 * @param share of all customers or sessions
 * @param features summaries by the features' names
 */
public record ClusterProfile(
    int cluster, long size, double share, Map<String, FeatureSummary> features) {
  /** Stands for everybody, outliers included. */
  public static final int ALL = Integer.MIN_VALUE;

  public ClusterProfile {
    features = Map.copyOf(features);
  }

  public boolean isOutliers() {
    return cluster < 0 && cluster != ALL;
  }

  public FeatureSummary feature(String name) {
    return Objects.requireNonNull(features.get(name), () -> "there is no feature " + name);
  }

  public double median(String name) {
    return feature(name).median();
  }
}
