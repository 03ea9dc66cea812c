package io.shoplens.ml.kmeans;

import java.util.Arrays;

/** Lloyd's rounds as they are defined, every distance measured in every round. */
final class PlainLloyd {
  private final double[][] samples;
  private final double[][] centres;
  private final int[] labels;
  private boolean tied;

  PlainLloyd(double[][] samples, double[][] start) {
    this.samples = samples;
    this.centres = start;
    this.labels = new int[samples.length];
    Arrays.fill(labels, -1);
  }

  /** Returns the round in which nothing changed any more. */
  int run() {
    int round = 1;
    while (assign()) {
      move();
      round++;
    }
    return round;
  }

  double[][] centres() {
    return centres;
  }

  /**
   * Whether two samples were equally far away when one of them was wanted, as the only two of a
   * cluster are: then the last bit of a sum decides, and either is right.
   */
  boolean wasTied() {
    return tied;
  }

  private boolean assign() {
    boolean changed = false;
    for (int row = 0; row < samples.length; row++) {
      int nearest = 0;
      for (int centre = 1; centre < centres.length; centre++) {
        if (distance(row, centre) < distance(row, nearest)) {
          nearest = centre;
        }
      }
      changed |= labels[row] != nearest;
      labels[row] = nearest;
    }
    return changed;
  }

  private void move() {
    int[] sizes = new int[centres.length];
    double[][] sums = new double[centres.length][samples[0].length];
    for (int row = 0; row < samples.length; row++) {
      sizes[labels[row]]++;
      for (int feature = 0; feature < samples[row].length; feature++) {
        sums[labels[row]][feature] += samples[row][feature];
      }
    }
    for (int centre = 0; centre < centres.length; centre++) {
      int size = sizes[centre];
      if (size > 0) {
        centres[centre] = Arrays.stream(sums[centre]).map(sum -> sum / size).toArray();
      }
    }
    for (int centre = 0; centre < centres.length; centre++) {
      if (sizes[centre] == 0) {
        centres[centre] = samples[farthest()].clone();
      }
    }
  }

  /** The sample that is farthest from all centres, for a centre that has lost all its samples. */
  private int farthest() {
    int farthest = 0;
    for (int row = 1; row < samples.length; row++) {
      if (toNearest(row) > toNearest(farthest)) {
        farthest = row;
      }
    }
    for (int row = 0; row < samples.length; row++) {
      tied |= row != farthest && toNearest(farthest) - toNearest(row) < 1e-9;
    }
    return farthest;
  }

  private double toNearest(int row) {
    double least = Double.POSITIVE_INFINITY;
    for (int centre = 0; centre < centres.length; centre++) {
      least = Math.min(least, distance(row, centre));
    }
    return least;
  }

  private double distance(int row, int centre) {
    double sum = 0;
    for (int feature = 0; feature < samples[row].length; feature++) {
      sum += Math.pow(samples[row][feature] - centres[centre][feature], 2);
    }
    return sum;
  }
}
