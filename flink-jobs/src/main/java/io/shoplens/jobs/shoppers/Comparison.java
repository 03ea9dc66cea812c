package io.shoplens.jobs.shoppers;

/** A cluster beside everybody. */
public record Comparison(ClusterProfile cluster, ClusterProfile all) {

  public double median(String feature) {
    return cluster.median(feature);
  }

  public double medianOfAll(String feature) {
    return all.median(feature);
  }

  /** The cluster's median as a multiple of everybody's; of two zeros 1. */
  public double times(String feature) {
    return ratio(median(feature), medianOfAll(feature));
  }

  /** The same of those alone whose value is above 0. */
  public double timesWherePositive(String feature) {
    return ratio(cluster.feature(feature).positiveMedian(), all.feature(feature).positiveMedian());
  }

  private static double ratio(double one, double other) {
    return one == other ? 1 : one / other;
  }
}
