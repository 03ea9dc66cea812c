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

  /**
   * @param row number of the sample in its run
   * @param before place of the cluster it leaves, zero for none
   * @param after place of the cluster it joins
   */
  void add(int row, int before, int after) {
    rows[count] = row;
    from[count] = before;
    to[count] = after;
    count++;
  }

  int count() {
    return count;
  }

  /**
   * Takes two features' values from the clusters before and gives them to those after: one alone
   * would wait for its own sums most of the time.
   */
  void addTo(double[] one, double[] sumsOfOne, double[] two, double[] sumsOfTwo) {
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      int before = from[i];
      int after = to[i];
      double first = one[row];
      double second = two[row];
      sumsOfOne[before] -= first;
      sumsOfTwo[before] -= second;
      sumsOfOne[after] += first;
      sumsOfTwo[after] += second;
    }
  }

  /** The same for one feature. */
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
