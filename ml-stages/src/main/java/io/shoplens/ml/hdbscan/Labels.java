package io.shoplens.ml.hdbscan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Tribuo's labels of samples as numbers of clusters: the largest first, and -1 for outliers.
 *
 * @param tribuo labels of the samples, 0 for outliers
 * @param order Tribuo's labels of the clusters
 * @param sizes samples of each cluster
 */
record Labels(List<Integer> tribuo, List<Integer> order, long[] sizes) {
  private static final int NOISE = 0;

  /** Where no sample was an outlier, one that is far from all must still get a score. */
  private static final double ALMOST_SURE = 0.9999;

  static Labels of(List<Integer> tribuo) {
    Map<Integer, Long> sizes = new TreeMap<>();
    tribuo.forEach(label -> sizes.merge(label, 1L, Long::sum));
    sizes.remove(NOISE);
    List<Map.Entry<Integer, Long>> largestFirst =
        sizes.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    return new Labels(
        tribuo,
        largestFirst.stream().map(Map.Entry::getKey).toList(),
        largestFirst.stream().mapToLong(Map.Entry::getValue).toArray());
  }

  int ofRow(int row) {
    return cluster(tribuo.get(row));
  }

  int cluster(int label) {
    return label == NOISE ? NearExemplar.OUTLIER : order.indexOf(label);
  }

  long outliers() {
    return tribuo.stream().filter(label -> label == NOISE).count();
  }

  /** The largest score of all outliers. */
  double outlierScore(List<Double> scores) {
    return IntStream.range(0, tribuo.size())
        .filter(row -> tribuo.get(row) == NOISE)
        .mapToDouble(scores::get)
        .max()
        .orElse(ALMOST_SURE);
  }
}
