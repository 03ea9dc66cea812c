package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;

/**
 * Gives samples to their nearest centres. A run of samples of which many must be measured is
 * measured as a whole, which costs less than picking them.
 */
final class Assigner {
  private static final int PICK_AT_MOST = Distances.RUN / 8;

  /** More than rounding can add to a bound in any number of rounds that is ever run. */
  private static final double ROUNDING = 1 + 1e-9;

  private final Samples samples;
  private final Bounds bounds;
  private final double[][] centres;
  private final Movement movement;
  private final ClusterSums changes;
  private final double[] distances = new double[Distances.RUN];
  private final double[] nearest = new double[Distances.RUN];
  private final double[] second = new double[Distances.RUN];
  private final int[] labels = new int[Distances.RUN];
  private final int[] open = new int[Distances.RUN];

  Assigner(Samples samples, Bounds bounds, double[][] centres, Movement movement) {
    this.samples = samples;
    this.bounds = bounds;
    this.centres = centres;
    this.movement = movement;
    this.changes = new ClusterSums(centres.length, samples.width());
  }

  /** What changes, for the samples from {@code start} to before {@code end}. */
  ClusterSums assign(int start, int end) {
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      int opened = follow(from, count);
      if (opened > PICK_AT_MOST) {
        measureAll(from, count);
      } else {
        for (int i = 0; i < opened; i++) {
          measure(open[i]);
        }
      }
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
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    Arrays.fill(second, Double.POSITIVE_INFINITY);
    for (int centre = 0; centre < centres.length; centre++) {
      Distances.squared(samples, from, count, centres[centre], distances);
      keepNearest(centre, count);
    }
    for (int i = 0; i < count; i++) {
      settle(from + i, labels[i], nearest[i], second[i]);
    }
  }

  private void keepNearest(int centre, int count) {
    for (int i = 0; i < count; i++) {
      double distance = distances[i];
      if (distance < nearest[i]) {
        second[i] = nearest[i];
        nearest[i] = distance;
        labels[i] = centre;
      } else if (distance < second[i]) {
        second[i] = distance;
      }
    }
  }

  private void measure(int row) {
    int label = bounds.labels[row];
    if (label != Bounds.NONE) {
      bounds.upper[row] = Math.sqrt(Distances.squared(samples, row, centres[label]));
      if (bounds.upper[row] * ROUNDING < safe(row, label)) {
        return;
      }
    }
    double least = Double.POSITIVE_INFINITY;
    double next = Double.POSITIVE_INFINITY;
    int found = 0;
    for (int centre = 0; centre < centres.length; centre++) {
      double distance = Distances.squared(samples, row, centres[centre]);
      if (distance < least) {
        next = least;
        least = distance;
        found = centre;
      } else if (distance < next) {
        next = distance;
      }
    }
    settle(row, found, least, next);
  }

  private void settle(int row, int label, double squared, double nextSquared) {
    bounds.upper[row] = Math.sqrt(squared);
    bounds.lower[row] = Math.sqrt(nextSquared);
    int before = bounds.labels[row];
    if (before != label) {
      bounds.labels[row] = label;
      changes.move(samples, row, before, label);
    }
  }
}
