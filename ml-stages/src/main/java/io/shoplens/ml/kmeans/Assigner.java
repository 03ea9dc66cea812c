package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;

/**
 * Gives samples to the nearest centres of one start. Those that must be measured are picked until
 * there is a run of them, as short loops do not use wide registers; if most of a run must be
 * measured, it is as it is.
 */
final class Assigner {
  private static final int MOST_PICKED = Distances.RUN / 2;

  private final RunCopy copy;
  private final Bounds bounds;
  private final double[][] centres;
  private final float[] moved;
  private final ClusterSums changes;
  private final TwoNearest nearest;
  private final Moves moves = new Moves();
  private final int[] open = new int[Distances.RUN];
  private final int[] rows = new int[Distances.RUN];
  private final double[][] columns;
  private final Samples picked;
  private int count;

  Assigner(Start start, RunCopy copy, int width) {
    this.copy = copy;
    this.bounds = start.bounds();
    this.centres = start.centres();
    this.moved = start.moved();
    this.changes = new ClusterSums(centres.length, width);
    this.nearest = new TwoNearest(centres.length);
    this.columns = new double[width][Distances.RUN];
    this.picked = new Samples(Distances.RUN, columns);
  }

  /** Takes a run of samples into account. */
  void assign(int from, int size) {
    int opened = bounds.follow(from, size, moved, open);
    if (opened > MOST_PICKED) {
      measure(copy.of(from, size), size, from);
    } else if (opened > 0) {
      pick(copy.of(from, size), opened, from);
    }
  }

  /** What has changed, when all samples were taken into account. */
  ClusterSums changes() {
    measurePicked();
    return changes;
  }

  private void pick(Samples run, int opened, int from) {
    if (count + opened > Distances.RUN) {
      measurePicked();
    }
    for (int feature = 0; feature < columns.length; feature++) {
      double[] column = run.feature(feature);
      double[] to = columns[feature];
      for (int i = 0; i < opened; i++) {
        to[count + i] = column[open[i]];
      }
    }
    for (int i = 0; i < opened; i++) {
      rows[count + i] = from + open[i];
    }
    count += opened;
  }

  private void measurePicked() {
    nearest.measure(picked, count, centres);
    for (int i = 0; i < count; i++) {
      settle(i, rows[i]);
    }
    changes.move(picked, moves);
    moves.clear();
    count = 0;
  }

  private void measure(Samples run, int size, int from) {
    nearest.measure(run, size, centres);
    for (int i = 0; i < size; i++) {
      settle(i, from + i);
    }
    changes.move(run, moves);
    moves.clear();
  }

  private void settle(int measured, int row) {
    int before = bounds.place(row);
    int place = nearest.label(measured) + 1;
    bounds.settle(row, place, nearest.squared(measured), nearest.secondSquared(measured));
    if (before != place) {
      moves.add(measured, before, place);
    }
  }
}
