package io.shoplens.jobs.shoppers;

import java.util.Arrays;

/**
 * One feature of all customers or sessions of a cluster.
 *
 * @param positiveShare share of them whose value is above 0, such as those who bought at all
 * @param positiveMedian median of these alone, such as what buyers pay; 0 if there are none
 */
public record FeatureSummary(
    double mean, BoxStatistics box, double positiveShare, double positiveMedian) {

  public double median() {
    return box.median();
  }

  static FeatureSummary ofSorted(double[] sorted) {
    int count = sorted.length;
    int positive = BoxStatistics.firstAbove(sorted, 0);
    return new FeatureSummary(
        Arrays.stream(sorted).average().orElse(0),
        BoxStatistics.ofSorted(sorted),
        (double) (count - positive) / count,
        positive == count ? 0 : BoxStatistics.quantile(sorted, positive, 0.5));
  }
}
