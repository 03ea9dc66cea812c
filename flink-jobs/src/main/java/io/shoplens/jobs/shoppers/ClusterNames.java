package io.shoplens.jobs.shoppers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the clusters of a model, each differently.
 *
 * <p>A cluster is of the first type whose rule it fits. Of several clusters of one type, the two at
 * the ends of a feature are named after it: the first feature in which they differ clearly, or else
 * the one in which they differ most. What is left between them is named in the same way by the
 * other features, until one has the type's name alone. Clusters that differ in no feature are
 * numbered.
 */
public final class ClusterNames {
  /** Half of what the middle half of everybody spans. */
  private static final double CLEARLY = 0.5;

  private final Population population;
  private final ClusterProfile all;
  private final List<ClusterName> names = new ArrayList<>();

  private ClusterNames(Population population, ClusterProfile all) {
    this.population = population;
    this.all = all;
  }

  /** A name per cluster, in the order of their numbers. */
  public static List<ClusterName> of(Population population, ClusterProfiles profiles) {
    ClusterNames names = new ClusterNames(population, profiles.all());
    Map<ShopperType, List<ClusterProfile>> byType = new LinkedHashMap<>();
    for (ClusterProfile cluster : profiles.clusters()) {
      byType.computeIfAbsent(names.type(cluster), type -> new ArrayList<>()).add(cluster);
    }
    byType.forEach((type, clusters) -> names.tellApart(type, clusters, population.qualifiers()));
    return names.names.stream().sorted(Comparator.comparingInt(ClusterName::cluster)).toList();
  }

  private ShopperType type(ClusterProfile cluster) {
    Comparison comparison = new Comparison(cluster, all);
    if (ShopperType.OUTLIERS.fits().test(comparison)) {
      return ShopperType.OUTLIERS;
    }
    return population.types().stream()
        .filter(type -> type.fits().test(comparison))
        .findFirst()
        .orElseThrow();
  }

  private void tellApart(ShopperType type, List<ClusterProfile> clusters, List<Qualifier> by) {
    if (clusters.size() < 2) {
      clusters.forEach(cluster -> name(cluster, type, type.label()));
      return;
    }
    Optional<Ends> ends = ends(clusters, by);
    if (ends.isPresent()) {
      nameEnds(type, clusters, by, ends.get());
    } else {
      for (int i = 0; i < clusters.size(); i++) {
        name(clusters.get(i), type, type.label() + " " + (i + 1));
      }
    }
  }

  private Optional<Ends> ends(List<ClusterProfile> clusters, List<Qualifier> by) {
    List<Ends> candidates = by.stream().map(qualifier -> Ends.of(qualifier, clusters)).toList();
    return candidates.stream()
        .filter(ends -> spread(ends) >= CLEARLY)
        .findFirst()
        .or(
            () ->
                candidates.stream()
                    .reduce((one, other) -> spread(other) > spread(one) ? other : one))
        .filter(ends -> spread(ends) > 0);
  }

  private double spread(Ends ends) {
    String feature = ends.qualifier().feature();
    return ends.qualifier().spread(ends.low().median(feature), ends.high().median(feature), all);
  }

  private void nameEnds(
      ShopperType type, List<ClusterProfile> clusters, List<Qualifier> by, Ends ends) {
    name(ends.low(), type, ends.qualifier().low() + " " + type.label());
    name(ends.high(), type, ends.qualifier().high() + " " + type.label());
    List<ClusterProfile> between = new ArrayList<>(clusters);
    between.removeAll(List.of(ends.low(), ends.high()));
    List<Qualifier> left = new ArrayList<>(by);
    left.remove(ends.qualifier());
    tellApart(type, between, left);
  }

  /**
   * The clusters with the smallest and the largest median of a feature, the first of equal ones.
   */
  private record Ends(Qualifier qualifier, ClusterProfile low, ClusterProfile high) {

    static Ends of(Qualifier qualifier, List<ClusterProfile> clusters) {
      ClusterProfile low = clusters.get(0);
      ClusterProfile high = clusters.get(0);
      for (ClusterProfile cluster : clusters) {
        double median = cluster.median(qualifier.feature());
        low = median < low.median(qualifier.feature()) ? cluster : low;
        high = median > high.median(qualifier.feature()) ? cluster : high;
      }
      return new Ends(qualifier, low, high);
    }
  }

  private void name(ClusterProfile cluster, ShopperType type, String label) {
    names.add(new ClusterName(cluster.cluster(), type, label));
  }
}
