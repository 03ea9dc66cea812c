package io.shoplens.ml.forest;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.Arrays;

/**
 * Puts values of a feature into bins: bin i holds what is above border i - 1 and at most border i.
 *
 * @param of borders of each feature, ascending; a feature with one value has none
 */
record Borders(double[][] of) {
  /** Bins fit into a byte. */
  static final int MOST_BINS = 255;

  /** Quantiles of so many samples are as good as those of all. */
  private static final int LOOKED_AT = 100_000;

  static Borders of(Samples samples, int threads) {
    double[][] borders = new double[samples.width()][];
    try (Shards features = new Shards(samples.width(), threads)) {
      features.map(
          (start, end) -> {
            for (int feature = start; feature < end; feature++) {
              borders[feature] = borders(samples.feature(feature), samples.size());
            }
            return end;
          });
    }
    return new Borders(borders);
  }

  /** Halfway between neighbouring values, so that values between those of training are shared. */
  private static double[] borders(double[] column, int size) {
    double[] sorted = sorted(column, size);
    int different = 0;
    for (int i = 0; i < sorted.length; i++) {
      different += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    double[] borders = new double[Math.min(different, MOST_BINS) - 1];
    int count = 0;
    int bin = 0;
    for (int i = 1; i < sorted.length; i++) {
      boolean due = different <= MOST_BINS || i >= (bin + 1.0) / MOST_BINS * sorted.length;
      if (sorted[i] != sorted[i - 1] && due && count < borders.length) {
        borders[count++] = sorted[i - 1] / 2 + sorted[i] / 2;
        bin = Math.max(bin + 1, (int) ((double) i / sorted.length * MOST_BINS));
      }
    }
    return Arrays.copyOf(borders, count);
  }

  private static double[] sorted(double[] column, int size) {
    int looked = Math.min(size, LOOKED_AT);
    double[] sorted = new double[looked];
    Arrays.setAll(sorted, i -> column[(int) ((long) i * size / looked)] + 0.0);
    Arrays.sort(sorted);
    return sorted;
  }

  int bin(int feature, double value) {
    double[] borders = of[feature];
    int low = 0;
    int high = borders.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (value <= borders[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** A byte per sample and feature, feature by feature. */
  byte[][] bins(Samples samples, int threads) {
    byte[][] bins = new byte[samples.width()][samples.size()];
    try (Shards shards = new Shards(samples.size(), threads)) {
      shards.map(
          (start, end) -> {
            for (int feature = 0; feature < bins.length; feature++) {
              fill(feature, samples.feature(feature), start, end, bins[feature]);
            }
            return end;
          });
    }
    return bins;
  }

  private void fill(int feature, double[] column, int start, int end, byte[] into) {
    for (int i = start; i < end; i++) {
      into[i] = (byte) bin(feature, column[i]);
    }
  }
}
