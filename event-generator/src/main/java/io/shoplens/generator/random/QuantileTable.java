package io.shoplens.generator.random;

/** Draws a whole number by looking up one of 4,096 equally likely quantiles. */
public final class QuantileTable {
  private static final int SIZE = 4_096;
  private final int[] values = new int[SIZE];

  /** The quantiles of a rounded lognormal law, kept inside [lowest, highest]. */
  public static QuantileTable lognormal(double mu, double sigma, int lowest, int highest) {
    QuantileTable table = new QuantileTable();
    for (int i = 0; i < SIZE; i++) {
      double quantile = Math.exp(mu + sigma * Normal.quantile((i + 0.5) / SIZE));
      table.values[i] = (int) Math.max(lowest, Math.min(highest, Math.round(quantile)));
    }
    return table;
  }

  public int draw(Rng rng) {
    return values[(int) (rng.nextLong() >>> 52)];
  }

  public int largest() {
    return values[SIZE - 1];
  }

  /** The probability that a draw is at least this; the values stand in ascending order. */
  public double atLeast(int bound) {
    int low = 0;
    int high = SIZE;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (values[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return (double) (SIZE - low) / SIZE;
  }
}
