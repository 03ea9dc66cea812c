package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;

/** The samples of a run that change their clusters. */
final class Moves {
  private final int[] rows = new int[Distances.RUN];
  private final int[] from = new int[Distances.RUN];
  private final int[] to = new int[Distances.RUN];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int row, int before, int after) {
    rows[count] = row;
    from[count] = before + 1;
    to[count] = after + 1;
    count++;
  }

  int count() {
    return count;
  }

  /** Takes a feature's values from the clusters before and gives them to those after. */
  void addTo(double[] feature, double[] sums) {
    for (int i = 0; i < count; i++) {
      double value = feature[rows[i]];
      sums[from[i]] -= value;
      sums[to[i]] += value;
    }
  }

  void addTo(long[] counts) {
    for (int i = 0; i < count; i++) {
      counts[from[i]]--;
      counts[to[i]]++;
    }
  }
}
