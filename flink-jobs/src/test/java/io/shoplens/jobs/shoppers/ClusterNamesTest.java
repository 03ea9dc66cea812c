package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ClusterNamesTest {
  private static final MadeProfiles CUSTOMERS =
      new MadeProfiles(
          Population.CUSTOMERS,
          Map.of("n_view", 6.0, "recency_days", 40.0, "n_sessions", 2.0, "avg_price_viewed", 90.0));

  @Test
  void clustersOfDifferentTypesBearTheTypesNames() {
    assertThat(
            CUSTOMERS.names(
                CUSTOMERS.cluster(0, Map.of()),
                CUSTOMERS.cluster(1, Map.of("n_view", 40.0)),
                CUSTOMERS.cluster(2, Map.of("n_orders", 3.0)),
                CUSTOMERS.cluster(3, Map.of("n_cart", 2.0, "view_to_cart_rate", 0.2))))
        .containsExactly(
            new ClusterName(0, CustomerTypes.BROWSERS, "browsers"),
            new ClusterName(1, CustomerTypes.RESEARCHERS, "researchers"),
            new ClusterName(2, CustomerTypes.LOYAL_BUYERS, "loyal buyers"),
            new ClusterName(3, CustomerTypes.CART_SHY, "cart-shy"));
  }

  @Test
  void twoOfOneTypeAreToldApartByTheFirstFeatureInWhichTheyDifferClearly() {
    assertThat(
            labels(
                CUSTOMERS.cluster(0, Map.of("recency_days", 90.0, "n_view", 1.0)),
                CUSTOMERS.cluster(1, Map.of("recency_days", 15.0, "n_view", 11.0))))
        .containsExactly("lapsed browsers", "recent browsers");
    assertThat(
            labels(
                CUSTOMERS.cluster(0, Map.of("recency_days", 40.0, "n_sessions", 1.0)),
                CUSTOMERS.cluster(1, Map.of("recency_days", 50.0, "n_sessions", 9.0))))
        .containsExactly("few-visit browsers", "many-visit browsers");
  }

  @Test
  void twoThatHardlyDifferAreToldApartByWhatDiffersMost() {
    assertThat(
            labels(
                CUSTOMERS.cluster(0, Map.of("recency_days", 41.0, "n_view", 7.0)),
                CUSTOMERS.cluster(1, Map.of("recency_days", 42.0, "n_view", 6.0))))
        .containsExactly("many-view browsers", "few-view browsers");
  }

  @Test
  void whatLiesBetweenIsToldApartByTheOtherFeatures() {
    assertThat(
            labels(
                CUSTOMERS.cluster(0, Map.of("recency_days", 40.0)),
                CUSTOMERS.cluster(1, Map.of("recency_days", 5.0)),
                CUSTOMERS.cluster(2, Map.of("recency_days", 99.0))))
        .containsExactly("browsers", "recent browsers", "lapsed browsers");
    assertThat(
            labels(
                CUSTOMERS.cluster(0, Map.of("recency_days", 40.0, "n_view", 2.0)),
                CUSTOMERS.cluster(1, Map.of("recency_days", 5.0)),
                CUSTOMERS.cluster(2, Map.of("recency_days", 99.0)),
                CUSTOMERS.cluster(3, Map.of("recency_days", 41.0, "n_view", 8.0))))
        .containsExactly(
            "few-view browsers", "recent browsers", "lapsed browsers", "many-view browsers");
  }

  @Test
  void clustersThatDifferInNothingAreNumbered() {
    assertThat(labels(CUSTOMERS.cluster(0, Map.of()), CUSTOMERS.cluster(1, Map.of())))
        .containsExactly("browsers 1", "browsers 2");
  }

  @Test
  void whatIsInNoClusterIsCalledOutliers() {
    assertThat(
            CUSTOMERS.names(
                CUSTOMERS.cluster(-1, Map.of("n_orders", 9.0)),
                CUSTOMERS.cluster(0, Map.of("n_orders", 9.0))))
        .containsExactly(
            new ClusterName(-1, ShopperType.OUTLIERS, "outliers"),
            new ClusterName(0, CustomerTypes.LOYAL_BUYERS, "loyal buyers"));
  }

  @Test
  void timesOfDayAreNamedOnlyIfTheyLieOnEitherSideOfNoon() {
    MadeProfiles sessions =
        new MadeProfiles(Population.SESSIONS, Map.of("hour_sin", 0.3, "price_level", 99.0));

    assertThat(
            sessions.names(
                sessions.cluster(0, Map.of("hour_sin", -0.9, "price_level", 98.0)),
                sessions.cluster(1, Map.of("hour_sin", 0.9))))
        .extracting(ClusterName::label)
        .containsExactly("afternoon quick browsers", "morning quick browsers");
    assertThat(
            sessions.names(
                sessions.cluster(0, Map.of("hour_sin", 0.1, "price_level", 98.0)),
                sessions.cluster(1, Map.of("hour_sin", 0.9))))
        .extracting(ClusterName::label)
        .containsExactly("low-price quick browsers", "high-price quick browsers");
  }

  @Property(tries = 300)
  void allNamesDifferAndDoNotDependOnTheOrderOfClusters(
      @ForAll @IntRange(min = 1, max = 25) int count, @ForAll long seed) {
    Random random = new Random(seed);
    List<ClusterProfile> clusters = new ArrayList<>();
    for (int cluster = 0; cluster < count; cluster++) {
      Map<String, Double> medians = new HashMap<>();
      for (String name : Population.CUSTOMERS.described().names()) {
        medians.put(name, (double) random.nextInt(4));
      }
      clusters.add(CUSTOMERS.cluster(cluster, medians));
    }
    List<ClusterName> names = CUSTOMERS.names(clusters.toArray(ClusterProfile[]::new));
    Collections.shuffle(clusters, random);

    assertThat(names).extracting(ClusterName::label).doesNotHaveDuplicates().hasSize(count);
    assertThat(CUSTOMERS.names(clusters.toArray(ClusterProfile[]::new))).isEqualTo(names);
  }

  private static List<String> labels(ClusterProfile... clusters) {
    return CUSTOMERS.names(clusters).stream().map(ClusterName::label).toList();
  }
}
