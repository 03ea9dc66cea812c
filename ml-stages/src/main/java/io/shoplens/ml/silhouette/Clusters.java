package io.shoplens.ml.silhouette;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;

/**
 * Which samples are in which cluster; negative labels (outliers) are left out.
 *
 * @param numbers of the clusters, in order
 * @param rows of the samples of each cluster
 */
record Clusters(int[] numbers, int[][] rows) {
  /** So many of each cluster are measured at the least, so that small ones have a figure too. */
  private static final int AT_LEAST = 30;

  static Clusters of(double[] labels, int size) {
    TreeMap<Integer, Integer> sizes = new TreeMap<>();
    for (int row = 0; row < size; row++) {
      if (labels[row] >= 0) {
        sizes.merge((int) labels[row], 1, Integer::sum);
      }
    }
    int[] numbers = sizes.keySet().stream().mapToInt(Integer::intValue).toArray();
    int[][] rows = sizes.values().stream().map(int[]::new).toArray(int[][]::new);
    int[] filled = new int[numbers.length];
    for (int row = 0; row < size; row++) {
      if (labels[row] >= 0) {
        int cluster = Arrays.binarySearch(numbers, (int) labels[row]);
        rows[cluster][filled[cluster]++] = row;
      }
    }
    return new Clusters(numbers, rows);
  }

  int count() {
    return numbers.length;
  }

  int size(int cluster) {
    return rows[cluster].length;
  }

  int size() {
    return Arrays.stream(rows).mapToInt(of -> of.length).sum();
  }

  /** All samples if they are few, else the same share of each cluster, drawn by a seed. */
  Clusters choose(int limit, long seed) {
    if (size() <= limit) {
      return this;
    }
    Random random = new Random(seed);
    double share = (double) limit / size();
    int[][] chosen = new int[rows.length][];
    for (int cluster = 0; cluster < rows.length; cluster++) {
      int wanted = Math.max(AT_LEAST, (int) Math.round(share * rows[cluster].length));
      chosen[cluster] = draw(rows[cluster], wanted, random);
    }
    return new Clusters(numbers, chosen);
  }

  private static int[] draw(int[] from, int wanted, Random random) {
    if (wanted >= from.length) {
      return from;
    }
    int[] shuffled = from.clone();
    for (int i = 0; i < wanted; i++) {
      int other = i + random.nextInt(shuffled.length - i);
      int swap = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = swap;
    }
    return Arrays.copyOf(shuffled, wanted);
  }

  /** All samples' rows, cluster by cluster. */
  int[] inOrder() {
    return Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
  }

  /** Where each cluster starts in {@link #inOrder}, and at last where it ends. */
  int[] starts() {
    int[] starts = new int[rows.length + 1];
    for (int cluster = 0; cluster < rows.length; cluster++) {
      starts[cluster + 1] = starts[cluster] + rows[cluster].length;
    }
    return starts;
  }
}
