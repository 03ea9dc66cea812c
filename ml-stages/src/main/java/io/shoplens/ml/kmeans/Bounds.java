package io.shoplens.ml.kmeans;

import java.util.Arrays;

/**
 * What is known of each sample: its cluster, and by how much the nearest of the other centres is at
 * least farther away. Always rounded to the safe side, so that half a double is enough.
 */
final class Bounds {
  /** What a few roundings leave of a number at least. */
  private static final float SURE = 1 - 0x1p-21f;

  /** More than rounding can take from a difference of two distances, as a share of the larger. */
  private static final double ROUNDING = 1e-9;

  /** The cluster's number and one; zero before the first round. */
  private final int[] places;

  private final float[] leads;

  Bounds(int size) {
    places = new int[size];
    leads = new float[size];
    Arrays.fill(leads, -1);
  }

  int place(int row) {
    return places[row];
  }

  /** Says what was measured, by squared distances to the two nearest centres. */
  void settle(int row, int place, double squared, double secondSquared) {
    double second = Math.sqrt(secondSquared) * (1 - ROUNDING);
    // Infinite, as where there is no other centre, it would be no number after the next round.
    double lead = Math.min(Float.MAX_VALUE, second - Math.sqrt(squared));
    places[row] = place;
    leads[row] = (float) lead * SURE;
  }

  /**
   * Takes from the leads of a run of samples what moving centres may have used up.
   *
   * @param moved by place, how far the centre and any other may have come together
   * @param open takes the samples that may have a new centre, by their number in the run
   * @return how many these are
   */
  int follow(int from, int count, float[] moved, int[] open) {
    int opened = 0;
    for (int i = 0; i < count; i++) {
      float lead = (leads[from + i] - moved[places[from + i]]) * SURE;
      leads[from + i] = lead;
      // Written in any case: whether it counts cannot be foreseen.
      open[opened] = i;
      opened += lead > Float.MIN_NORMAL ? 0 : 1;
    }
    return opened;
  }
}
