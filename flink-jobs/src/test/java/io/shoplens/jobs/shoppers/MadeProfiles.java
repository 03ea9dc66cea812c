package io.shoplens.jobs.shoppers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Profiles of clusters in which all have the same values. */
final class MadeProfiles {
  private final Population population;
  private final Map<String, FeatureSummary> usual = new HashMap<>();

  /**
   * @param usual everybody's medians where they are not 0
   */
  MadeProfiles(Population population, Map<String, Double> usual) {
    this.population = population;
    for (String name : population.described().names()) {
      double median = usual.getOrDefault(name, 0.0);
      BoxStatistics box =
          new BoxStatistics(9, 0, 0, median / 2, median, 2 * median, 4 * median, 9 * median, 1);
      this.usual.put(name, new FeatureSummary(median, box, 0.5, median));
    }
  }

  /** Sets what is typical of those whose value is above 0, such as what buyers pay. */
  MadeProfiles typical(String feature, double positiveMedian) {
    FeatureSummary summary = Objects.requireNonNull(usual.get(feature));
    usual.put(feature, new FeatureSummary(1, summary.box(), 0.2, positiveMedian));
    return this;
  }

  /** A cluster like everybody but for some medians. */
  ClusterProfile cluster(int number, Map<String, Double> medians) {
    Map<String, FeatureSummary> features = new HashMap<>(usual);
    medians.forEach(
        (name, median) -> {
          if (features.put(name, summary(median)) == null) {
            throw new IllegalArgumentException("there is no feature " + name);
          }
        });
    return new ClusterProfile(number, 10, 0.1, features);
  }

  private static FeatureSummary summary(double value) {
    return new FeatureSummary(value, BoxStatistics.of(value), value > 0 ? 1 : 0, value);
  }

  List<ClusterName> names(ClusterProfile... clusters) {
    ClusterProfile all = new ClusterProfile(ClusterProfile.ALL, 100, 1, usual);
    return ClusterNames.of(population, new ClusterProfiles(all, List.of(clusters)));
  }

  ShopperType type(Map<String, Double> medians) {
    return names(cluster(0, medians)).get(0).type();
  }
}
