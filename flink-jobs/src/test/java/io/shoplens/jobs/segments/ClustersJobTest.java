package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.pipeline.TestShop;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClustersJobTest {
  private static final TestShop SHOP = ClusteredShop.shared();

  @BeforeAll
  static void cluster() {
    ModelReport report = ClusteredShop.cluster(SHOP, ClusteredShop.SETTINGS, 2);

    assertThat(report.failure()).isNull();
    assertThat(report.violations()).isEmpty();
  }

  @Test
  void everyCustomerAndSessionOutsideBotsHasOneClusterAndNobodyElse() {
    assertThat(ids("ml.customer_clusters", "user_id"))
        .containsExactlyInAnyOrderElementsOf(idsWithoutBots("shop.customers", "user_id"));
    assertThat(ids("ml.session_clusters", "session_id"))
        .containsExactlyInAnyOrderElementsOf(idsWithoutBots("shop.sessions", "session_id"));
  }

  @Test
  void profilesCountWhatTheClusterTablesHold() {
    for (String population : List.of("customers", "sessions")) {
      String table =
          population.equals("customers") ? "ml.customer_clusters" : "ml.session_clusters";
      Map<String, Long> counted =
          SHOP.values(table, "label").stream()
              .collect(
                  Collectors.groupingBy(
                      row -> Objects.toString(row.get(0)), Collectors.counting()));
      Map<String, Long> told =
          SHOP.values("ml.cluster_profiles", "population", "label", "size").stream()
              .filter(row -> population.equals(row.get(0)))
              .collect(
                  Collectors.toMap(
                      row -> Objects.toString(row.get(1)), row -> (Long) number(row.get(2))));
      assertThat(told).isEqualTo(counted);
    }
  }

  @Test
  void favouritesAreCountedOverTheSessionsOfTheClusters() {
    Map<Object, Long> clusters =
        SHOP.values("ml.session_clusters", "session_id", "cluster").stream()
            .collect(
                Collectors.toMap(row -> number(row.get(0)), row -> number(row.get(1)).longValue()));
    String favourite =
        SHOP
            .values("ml.cluster_favourites", "population", "cluster", "kind", "rank", "value")
            .stream()
            .filter(row -> row.subList(0, 4).equals(List.of("sessions", 0, "brand", 1)))
            .map(row -> Objects.toString(row.get(4)))
            .findFirst()
            .orElseThrow();
    Map<String, Long> events =
        SHOP.values("summary.session_facts", "session_id", "primary_brand", "events").stream()
            .filter(row -> Objects.equals(clusters.get(row.get(0)), 0L))
            .filter(row -> !"unknown".equals(row.get(1)))
            .collect(
                Collectors.groupingBy(
                    row -> Objects.toString(row.get(1)),
                    Collectors.summingLong(row -> number(row.get(2)).longValue())));
    long most = events.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    assertThat(events.get(favourite)).isEqualTo(most);
    assertThat(
            SHOP.values("ml.cluster_favourites", "population", "cluster", "kind", "rank", "events"))
        .contains(List.of("sessions", 0, "brand", 1, most));
  }

  @Test
  void pointsAreASampleOfEachCluster() {
    assertThat(SHOP.values("ml.pca_points", "population", "pc3"))
        .hasSizeBetween(3_900, 4_100)
        .noneMatch(row -> row.get(1) == null);
    Map<List<Object>, Long> points =
        SHOP.values("ml.pca_points", "population", "cluster").stream()
            .collect(
                Collectors.groupingBy(
                    row -> List.of(Objects.toString(row.get(0)), number(row.get(1))),
                    Collectors.counting()));
    assertThat(points).hasSize(SHOP.values("ml.cluster_profiles", "cluster").size());
    assertThat(points.values()).allMatch(count -> count >= 100);
  }

  @Test
  void oneNumberOfClustersIsChosenByItsSilhouette() {
    List<List<@Nullable Object>> rows =
        SHOP.values("ml.cluster_selection", "population", "k", "silhouette", "chosen");
    for (String population : List.of("customers", "sessions")) {
      List<List<@Nullable Object>> tried =
          rows.stream().filter(row -> population.equals(row.get(0))).toList();
      double best =
          tried.stream().mapToDouble(row -> number(row.get(2)).doubleValue()).max().orElseThrow();
      assertThat(tried).extracting(row -> row.get(1)).containsExactlyInAnyOrder(3, 4);
      assertThat(tried)
          .filteredOn(row -> Boolean.TRUE.equals(row.get(3)))
          .singleElement()
          .satisfies(row -> assertThat(row.get(2)).isEqualTo(best));
    }
  }

  @Test
  void componentsExplainEverythingTogetherAndEnoughOfThemAreKept() {
    for (String population : List.of("customers", "sessions")) {
      List<List<@Nullable Object>> components =
          SHOP
              .values(
                  "ml.pca_components", "population", "component", "explained_share", "is_clustered")
              .stream()
              .filter(row -> population.equals(row.get(0)))
              .toList();
      double all = components.stream().mapToDouble(row -> number(row.get(2)).doubleValue()).sum();
      double kept =
          components.stream()
              .filter(row -> Boolean.TRUE.equals(row.get(3)))
              .mapToDouble(row -> number(row.get(2)).doubleValue())
              .sum();
      assertThat(all).isBetween(1 - 1e-9, 1 + 1e-9);
      assertThat(kept).isBetween(.95, .999);
    }
  }

  @Test
  void everyTestOfTheClustersHasItsRows() {
    Set<String> tests =
        SHOP.values("ml.cluster_validation", "population", "test").stream()
            .map(row -> row.get(0) + " " + row.get(1))
            .collect(Collectors.toSet());
    assertThat(tests)
        .hasSize(12)
        .contains("customers stability_later_period", "sessions random_permutation");
  }

  private static List<Object> ids(String table, String column) {
    return SHOP.values(table, column).stream().map(row -> (Object) number(row.get(0))).toList();
  }

  private static List<Object> idsWithoutBots(String table, String column) {
    return SHOP.values(table, column, "is_bot").stream()
        .filter(row -> Boolean.FALSE.equals(row.get(1)))
        .map(row -> (Object) number(row.get(0)))
        .toList();
  }

  private static Number number(@Nullable Object value) {
    return (Number) Objects.requireNonNull(value);
  }
}
