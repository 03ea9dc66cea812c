package io.shoplens.ml.forest;

import java.util.Arrays;

/** Counts a node's samples by bin of a feature, and finds the border that parts labels best. */
final class Histogram {
  private static final int BINS = 256;
  private static final int WORD = 64;

  /** With fewer samples than this, only bins that hold some are looked at. */
  private static final int FEW = 256;

  private final int minLeaf;
  private final long[] counts = new long[BINS];
  private final long[] used = new long[BINS / WORD];

  private int bestBin;
  private double bestScore;
  private long bestLeft;
  private boolean mixed;

  Histogram(int minLeaf) {
    this.minLeaf = minLeaf;
  }

  /**
   * The best split by a feature if it is better than another.
   *
   * @param total counts of all these samples
   */
  Split better(Split than, int feature, byte[] bins, long[] drawn, int start, int end, long total) {
    bestBin = -1;
    bestScore = 0;
    mixed = false;
    if (end - start < FEW) {
      countFew(bins, drawn, start, end);
      scanUsed(total);
    } else {
      count(bins, drawn, start, end);
      scan(total);
    }
    if (bestBin < 0) {
      return than;
    }
    double before = share(Draw.positive(total), Draw.all(total));
    double gain = 2 * (bestScore - before);
    return gain > than.gain() ? new Split(feature, bestBin, gain, bestLeft) : than;
  }

  /** Whether the last feature had more than one bin. */
  boolean wasMixed() {
    return mixed;
  }

  private void count(byte[] bins, long[] drawn, int start, int end) {
    for (int i = start; i < end; i++) {
      counts[bins[Draw.row(drawn[i])] & 0xFF] += Draw.counts(drawn[i]);
    }
  }

  private void countFew(byte[] bins, long[] drawn, int start, int end) {
    for (int i = start; i < end; i++) {
      int bin = bins[Draw.row(drawn[i])] & 0xFF;
      counts[bin] += Draw.counts(drawn[i]);
      used[bin / WORD] |= 1L << bin;
    }
  }

  /** Leaves all bins empty for the next feature, as the other scan does. */
  private void scan(long total) {
    long left = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] != 0) {
        left += counts[bin];
        consider(bin, left, total);
      }
    }
    Arrays.fill(counts, 0);
  }

  private void scanUsed(long total) {
    long left = 0;
    for (int word = 0; word < used.length; word++) {
      for (long bits = used[word]; bits != 0; bits &= bits - 1) {
        int bin = word * WORD + Long.numberOfTrailingZeros(bits);
        left += counts[bin];
        counts[bin] = 0;
        consider(bin, left, total);
      }
      used[word] = 0;
    }
  }

  private void consider(int bin, long left, long total) {
    if (left == total) {
      return;
    }
    mixed = true;
    int leftAll = Draw.all(left);
    int rightAll = Draw.all(total) - leftAll;
    if (leftAll < minLeaf || rightAll < minLeaf) {
      return;
    }
    double score =
        share(Draw.positive(left), leftAll)
            + share(Draw.positive(total) - Draw.positive(left), rightAll);
    if (score > bestScore) {
      bestScore = score;
      bestBin = bin;
      bestLeft = left;
    }
  }

  /** Gini's impurity of some samples is twice their positives less twice this. */
  private static double share(double positive, double all) {
    return positive * positive / all;
  }
}
