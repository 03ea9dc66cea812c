package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;

/**
 * Gives samples to their nearest centres. Of a run of samples, those that must be measured are
 * picked and measured together; if they are many, measuring the whole run costs less.
 */
final class Assigner {
  private static final int MOST_PICKED = Distances.RUN / 4;

  /** More than rounding can add to a bound in any number of rounds that is ever run. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Samples samples;
  private final Bounds bounds;
  private final double[][] centres;
  private final Movement movement;
  private final ClusterSums changes;
  private final TwoNearest nearest;
  private final Moves moves = new Moves();
  private final int[] open = new int[Distances.RUN];
  private final double[][] picked;
  private final Samples together;

  Assigner(Samples samples, Bounds bounds, double[][] centres, Movement movement) {
    this.samples = samples;
    this.bounds = bounds;
    this.centres = centres;
    this.movement = movement;
    this.changes = new ClusterSums(centres.length, samples.width());
    this.nearest = new TwoNearest(centres.length);
    this.picked = new double[samples.width()][Distances.RUN];
    this.together = new Samples(Distances.RUN, picked);
  }

  /** What changes, for the samples from {@code start} to before {@code end}. */
  ClusterSums assign(int start, int end) {
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      int opened = follow(from, count);
      if (opened > MOST_PICKED) {
        measureAll(from, count);
      } else if (opened > 0) {
        measureOpen(opened);
      }
      changes.move(samples, moves);
      moves.clear();
    }
    return changes;
  }

  /** Moves the bounds as the centres moved; returns how many samples may have a new centre. */
  private int follow(int from, int count) {
    int opened = 0;
    for (int row = from; row < from + count; row++) {
      int label = bounds.labels[row];
      if (label == Bounds.NONE) {
        open[opened++] = row;
        continue;
      }
      bounds.upper[row] += movement.moved()[label];
      bounds.lower[row] -= movement.movedOthers()[label];
      if (bounds.upper[row] * ROUNDING >= safe(row, label)) {
        open[opened++] = row;
      }
    }
    return opened;
  }

  /** Up to this distance no other centre can be nearer. */
  private double safe(int row, int label) {
    return Math.max(bounds.lower[row], movement.half()[label]);
  }

  private void measureAll(int from, int count) {
    nearest.measure(samples, from, count, centres);
    for (int i = 0; i < count; i++) {
      settle(from + i, nearest.label(i), nearest.squared(i), nearest.secondSquared(i));
    }
  }

  private void measureOpen(int opened) {
    for (int feature = 0; feature < picked.length; feature++) {
      double[] column = samples.feature(feature);
      double[] to = picked[feature];
      for (int i = 0; i < opened; i++) {
        to[i] = column[open[i]];
      }
    }
    nearest.measure(together, 0, opened, centres);
    for (int i = 0; i < opened; i++) {
      settle(open[i], nearest.label(i), nearest.squared(i), nearest.secondSquared(i));
    }
  }

  private void settle(int row, int label, double squared, double nextSquared) {
    bounds.upper[row] = Math.sqrt(squared);
    bounds.lower[row] = Math.sqrt(nextSquared);
    int before = bounds.labels[row];
    if (before != label) {
      bounds.labels[row] = label;
      moves.add(row, before, label);
    }
  }
}
