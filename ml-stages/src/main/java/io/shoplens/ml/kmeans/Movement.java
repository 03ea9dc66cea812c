package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import java.util.Arrays;

/**
 * How far the centres moved, and how they now lie to each other.
 *
 * @param moved by cluster
 * @param movedOthers the most that any other centre moved, by cluster
 * @param half half the distance to the nearest other centre, by cluster
 */
record Movement(double[] moved, double[] movedOthers, double[] half) {

  static Movement start(double[][] centres) {
    int k = centres.length;
    return new Movement(new double[k], new double[k], halves(centres));
  }

  static Movement between(double[][] before, double[][] after) {
    int k = after.length;
    double[] moved = new double[k];
    Arrays.setAll(moved, i -> Math.sqrt(Distances.squared(before[i], after[i])));
    double[] others = new double[k];
    for (int cluster = 0; cluster < k; cluster++) {
      for (int other = 0; other < k; other++) {
        if (other != cluster) {
          others[cluster] = Math.max(others[cluster], moved[other]);
        }
      }
    }
    return new Movement(moved, others, halves(after));
  }

  private static double[] halves(double[][] centres) {
    double[] halves = new double[centres.length];
    Arrays.fill(halves, Double.POSITIVE_INFINITY);
    for (int one = 0; one < centres.length; one++) {
      for (int other = 0; other < centres.length; other++) {
        if (other != one) {
          double distance = Math.sqrt(Distances.squared(centres[one], centres[other]));
          halves[one] = Math.min(halves[one], distance / 2);
        }
      }
    }
    return halves;
  }
}
