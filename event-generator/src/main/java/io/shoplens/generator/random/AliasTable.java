package io.shoplens.generator.random;

import java.util.Arrays;

/** Draws an index with given weights in constant time (Vose's alias method). */
public final class AliasTable {
  private final int[] threshold;
  private final int[] alias;

  public AliasTable(double... weights) {
    int n = weights.length;
    threshold = new int[n];
    alias = new int[n];
    double mean = Arrays.stream(weights).sum() / n;
    double[] scaled = new double[n];
    int[] small = new int[n];
    int[] large = new int[n];
    int smallCount = 0;
    int largeCount = 0;
    for (int i = 0; i < n; i++) {
      scaled[i] = weights[i] / mean;
      if (scaled[i] < 1) {
        small[smallCount++] = i;
      } else {
        large[largeCount++] = i;
      }
    }
    Arrays.fill(threshold, Integer.MAX_VALUE);
    while (smallCount > 0 && largeCount > 0) {
      int below = small[--smallCount];
      int above = large[largeCount - 1];
      threshold[below] = (int) (scaled[below] * Integer.MAX_VALUE);
      alias[below] = above;
      scaled[above] -= 1 - scaled[below];
      if (scaled[above] < 1) {
        largeCount--;
        small[smallCount++] = above;
      }
    }
  }

  /** Draws with one random number. */
  public int draw(Rng rng) {
    long bits = rng.nextLong();
    int slot = (int) (((bits >>> 32) * threshold.length) >>> 32);
    return ((int) bits & Integer.MAX_VALUE) < threshold[slot] ? slot : alias[slot];
  }
}
