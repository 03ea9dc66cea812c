package io.shoplens.ml.forest;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The samples that a tree is grown on.
 *
 * <p>Each is one long: its row above, and below how often it was drawn and, as the last bit, its
 * label. So a node's samples are a range that is sorted into two ranges at each split.
 */
final class Draw {
  private static final long DRAWN = 0xFFFF_FFFFL;

  private Draw() {}

  static long[] with(SplittableRandom random, double[] labels, int size, int count, boolean again) {
    int[] times = again ? withReplacement(random, size, count) : without(random, size, count);
    long[] drawn = new long[size];
    int different = 0;
    for (int row = 0; row < size; row++) {
      if (times[row] > 0) {
        drawn[different++] = (long) row << 32 | (long) times[row] << 1 | (long) labels[row];
      }
    }
    return Arrays.copyOf(drawn, different);
  }

  private static int[] withReplacement(SplittableRandom random, int size, int count) {
    int[] times = new int[size];
    for (int i = 0; i < count; i++) {
      times[random.nextInt(size)]++;
    }
    return times;
  }

  /** Each with the chance that fills what is left to draw from what is left to look at. */
  private static int[] without(SplittableRandom random, int size, int count) {
    int[] times = new int[size];
    int left = count;
    for (int row = 0; row < size && left > 0; row++) {
      if (random.nextInt(size - row) < left) {
        times[row] = 1;
        left--;
      }
    }
    return times;
  }

  static int row(long drawn) {
    return (int) (drawn >>> 32);
  }

  /** What it adds to a count of samples, and below to a count of positive ones. */
  static long counts(long drawn) {
    long times = (drawn & DRAWN) >>> 1;
    return times << 32 | (times & -(drawn & 1));
  }

  static int all(long counts) {
    return (int) (counts >>> 32);
  }

  static int positive(long counts) {
    return (int) counts;
  }
}
