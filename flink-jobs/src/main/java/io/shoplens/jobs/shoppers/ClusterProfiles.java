package io.shoplens.jobs.shoppers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Profiles of all clusters of one model, and of everybody to compare them with.
 *
 * @param clusters in the order of their numbers, outliers first if there are any
 */
public record ClusterProfiles(ClusterProfile all, List<ClusterProfile> clusters) {

  public ClusterProfiles {
    clusters = clusters.stream().sorted(Comparator.comparingInt(ClusterProfile::cluster)).toList();
  }

  /**
   * Computes them from features as people know them, not scaled for a model.
   *
   * @param names of the features
   * @param features their values, feature by feature
   * @param labels the cluster of each value
   */
  public static ClusterProfiles of(List<String> names, double[][] features, int[] labels) {
    if (labels.length == 0 || names.size() != features.length) {
      throw new IllegalArgumentException(
          "%d names for %d features of %d samples"
              .formatted(names.size(), features.length, labels.length));
    }
    int[] numbers = Arrays.stream(labels).distinct().sorted().toArray();
    int[][] rows = rows(labels, numbers);
    List<ClusterProfile> profiles = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      profiles.add(profile(numbers[i], names, features, rows[i], labels.length));
    }
    int[] everybody = new int[labels.length];
    Arrays.setAll(everybody, i -> i);
    return new ClusterProfiles(
        profile(ClusterProfile.ALL, names, features, everybody, labels.length), profiles);
  }

  private static int[][] rows(int[] labels, int[] numbers) {
    int[] sizes = new int[numbers.length];
    int[] places = new int[labels.length];
    for (int row = 0; row < labels.length; row++) {
      places[row] = Arrays.binarySearch(numbers, labels[row]);
      sizes[places[row]]++;
    }
    int[][] rows = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    int[] filled = new int[numbers.length];
    for (int row = 0; row < labels.length; row++) {
      rows[places[row]][filled[places[row]]++] = row;
    }
    return rows;
  }

  private static ClusterProfile profile(
      int cluster, List<String> names, double[][] features, int[] rows, int samples) {
    Map<String, FeatureSummary> summaries = new LinkedHashMap<>();
    double[] values = new double[rows.length];
    for (int feature = 0; feature < features.length; feature++) {
      double[] from = features[feature];
      for (int i = 0; i < rows.length; i++) {
        values[i] = from[rows[i]];
      }
      Arrays.parallelSort(values);
      summaries.put(names.get(feature), FeatureSummary.ofSorted(values));
    }
    return new ClusterProfile(cluster, rows.length, (double) rows.length / samples, summaries);
  }
}
