package io.shoplens.ml.hdbscan;

import io.shoplens.ml.samples.NumberTable;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * Three groups of points of different density and shape among scattered ones, drawn with NumPy's
 * {@code default_rng(7)}, and the clusters that scikit-learn 1.9.1 finds there with {@code
 * HDBSCAN(min_cluster_size=10)}; -1 for outliers.
 */
record Groups(List<double[]> points, List<Integer> clusters) {

  static Groups read() {
    List<double[]> lines = NumberTable.read(Groups.class, "groups.csv");
    return new Groups(
        lines.stream().map(line -> Arrays.copyOf(line, 2)).toList(),
        lines.stream().map(line -> (int) line[2]).toList());
  }

  Samples samples() {
    return Samples.ofRows(points.toArray(double[][]::new));
  }
}
