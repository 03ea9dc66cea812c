package io.shoplens.generator.calendar;

/** How visits or purchases spread over the hours of a day. */
public final class HourProfile {
  public static final int SECONDS_PER_DAY = 86_400;
  private static final int SECONDS_PER_HOUR = 3_600;
  private static final double[] BROWSING = {
    90, 177, 359, 529, 689, 771, 801, 811, 848, 832, 809, 794, 785, 832, 885, 866, 804, 733, 531,
    363, 214, 123, 75, 57
  };
  private static final double[] CONVERSION = {
    .60, .52, .68, 1.19, 1.44, 1.56, 1.63, 1.65, 1.81, 1.94, 1.88, 1.82, 1.67, 1.50, 1.35, 1.14,
    1.02, .97, .73, .72, .74, .82, .91, .84
  };

  private final double[] cumulative = new double[25];

  private HourProfile(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int hour = 0; hour < 24; hour++) {
      cumulative[hour + 1] = cumulative[hour] + weights[hour] / sum;
    }
    cumulative[24] = 1;
  }

  /** Starts of visits without an order. */
  public static HourProfile browsing() {
    return new HourProfile(BROWSING);
  }

  /** Starts of visits with an order. */
  public static HourProfile purchasing() {
    double[] weights = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      weights[hour] = BROWSING[hour] * CONVERSION[hour];
    }
    return new HourProfile(weights);
  }

  /** The second of the day below which this share of the day's visits start; monotone. */
  public int second(double share) {
    int hour = 0;
    while (hour < 23 && cumulative[hour + 1] <= share) {
      hour++;
    }
    double inside = (share - cumulative[hour]) / (cumulative[hour + 1] - cumulative[hour]);
    return Math.min(
        SECONDS_PER_DAY - 1, hour * SECONDS_PER_HOUR + (int) (inside * SECONDS_PER_HOUR));
  }

  /** The share of a day's visits that start before this second of the day. */
  public double before(int second) {
    int hour = second / SECONDS_PER_HOUR;
    return cumulative[hour] + share(hour) * (second % SECONDS_PER_HOUR) / SECONDS_PER_HOUR;
  }

  /** The share of a day's visits that start in this hour. */
  public double share(int hour) {
    return cumulative[hour + 1] - cumulative[hour];
  }
}
