package io.shoplens.jobs.shoppers;

import java.util.Arrays;

/**
 * What a box plot shows of some values, exactly.
 *
 * @param lowWhisker smallest value not more than 1.5 interquartile ranges below the first quartile
 * @param q1 a quarter of the values lie below, between neighbours as numpy's default has it
 * @param highWhisker largest value not more than 1.5 interquartile ranges above the third quartile
 * @param outliers values beyond the whiskers
 */
public record BoxStatistics(
    long count,
    double min,
    double lowWhisker,
    double q1,
    double median,
    double q3,
    double highWhisker,
    double max,
    long outliers) {
  private static final double REACH = 1.5;

  /** Takes values in any order and leaves them so. */
  public static BoxStatistics of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted);
  }

  static BoxStatistics ofSorted(double[] sorted) {
    int count = sorted.length;
    if (count == 0) {
      throw new IllegalArgumentException("there is no box without values");
    }
    if (Double.isNaN(sorted[count - 1])) {
      throw new IllegalArgumentException("at least one value is NaN");
    }
    double q1 = quantile(sorted, 0, 0.25);
    double q3 = quantile(sorted, 0, 0.75);
    double reach = REACH * (q3 - q1);
    int low = firstAtLeast(sorted, q1 - reach);
    int afterHigh = firstAbove(sorted, q3 + reach);
    return new BoxStatistics(
        count,
        sorted[0],
        sorted[low],
        q1,
        quantile(sorted, 0, 0.5),
        q3,
        sorted[afterHigh - 1],
        sorted[count - 1],
        (long) low + count - afterHigh);
  }

  /**
   * @param from place of the first value that counts
   */
  static double quantile(double[] sorted, int from, double at) {
    double place = at * (sorted.length - from - 1);
    int below = (int) place;
    double left = sorted[from + below];
    double right = sorted[Math.min(sorted.length - 1, from + below + 1)];
    double part = place - below;
    // Counted from the nearer neighbour, as numpy does, so that not even the last bit differs.
    return part < 0.5 ? left + (right - left) * part : right - (right - left) * (1 - part);
  }

  /** Place of the first larger value. */
  static int firstAbove(double[] sorted, double value) {
    return firstAtLeast(sorted, Math.nextUp(value));
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] >= value) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
