package io.shoplens.ml.kmeans;

import java.util.Arrays;

/**
 * What is known of each sample: its cluster, at most how far that is, at least how far any other.
 */
final class Bounds {
  static final int NONE = -1;

  final int[] labels;
  final double[] upper;
  final double[] lower;

  Bounds(int size) {
    labels = new int[size];
    upper = new double[size];
    lower = new double[size];
    Arrays.fill(labels, NONE);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
  }
}
