package io.shoplens.jobs.shoppers;

/**
 * Tells clusters of one type apart by a feature's medians.
 *
 * @param low word for the cluster with the smallest median
 * @param high word for the one with the largest
 * @param border the words are true only of medians on either side of it; NaN if they just compare
 */
record Qualifier(String feature, String low, String high, double border) {

  Qualifier(String feature, String low, String high) {
    this(feature, low, high, Double.NaN);
  }

  /**
   * How far the medians of some clusters lie apart, as a multiple of the middle half of everybody.
   * On a scale of logarithms, because most features have long tails, and clusters differ by
   * factors.
   *
   * @param lowest of these medians
   * @param highest of them
   */
  double spread(double lowest, double highest, ClusterProfile all) {
    if (lowest == highest || lowest >= border || highest <= border) {
      return 0;
    }
    BoxStatistics box = all.feature(feature).box();
    return (scaled(highest) - scaled(lowest)) / (scaled(box.q3()) - scaled(box.q1()));
  }

  private static double scaled(double value) {
    return Math.signum(value) * Math.log1p(Math.abs(value));
  }
}
