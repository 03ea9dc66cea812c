package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.stage.FlinkTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.flink.ml.builder.PipelineModel;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterRunsTest {
  private static final TestShop SHOP = ClusteredShop.shared();

  @Test
  void theSameSeedGivesTheSameClustersWhateverTheParallelism() throws Exception {
    run(ClusteredShop.SETTINGS, 2);
    Map<String, List<Object>> first = clusters();
    ModelReport again = run(ClusteredShop.SETTINGS, 1);

    assertThat(clusters()).isEqualTo(first);
    assertThatTheSavedPipelineGivesTheClustersInTheTable(again);

    ModelReport refused = ClusteredShop.cluster(SHOP, ClusteredShop.SETTINGS.withK(300), 2);

    assertThat(Objects.requireNonNull(refused.failure()).sentence())
        .matches(
            "The job clusters has written nothing: Types of customers cannot be learned from"
                + " shop.customers: it has \\d+ rows that are not of bots, and up to 300 clusters"
                + " need at least 3000; read more events.");
    assertThat(clusters()).isEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(names = {"GMM", "HDBSCAN"})
  void otherMethodsLearnFromSamplesAndCountEverybody(ClusterMethod method) throws Exception {
    ClusterSettings all = ClusteredShop.SETTINGS;
    ModelReport report =
        run(
            new ClusterSettings(
                method, 3, 3, false, all.seed(), 1, 900, 800, 300, 700, all.validation()),
            2);

    assertThatTheSavedPipelineGivesTheClustersInTheTable(report);
    assertThat(SHOP.values("ml.cluster_selection", "method")).containsOnly(List.of(method.label()));
    assertThat(SHOP.values("ml.models", "kind", "promoted", "training_samples"))
        .filteredOn(row -> Boolean.TRUE.equals(row.get(1)))
        .containsExactlyInAnyOrder(
            List.of(method.title(), true, 900L), List.of(method.title(), true, 800L));
    assertThat(SHOP.values("ml.cluster_features", "cluster", "measured"))
        .filteredOn(row -> row.get(0).equals(-2))
        .allMatch(row -> row.get(1).equals(700L));
    assertThat(
            SHOP.values("ml.cluster_profiles", "population", "size").stream()
                .filter(row -> "customers".equals(row.get(0)))
                .mapToLong(row -> (Long) Objects.requireNonNull(row.get(1)))
                .sum())
        .isEqualTo(SHOP.values("ml.customer_clusters", "user_id").size());
  }

  private static void assertThatTheSavedPipelineGivesTheClustersInTheTable(ModelReport report)
      throws Exception {
    Map<Object, Object> ofTable = new HashMap<>();
    SHOP.values("ml.customer_clusters", "user_id", "cluster")
        .forEach(row -> ofTable.put(row.get(0), row.get(1)));
    assertThat(predicted(Objects.requireNonNull(report.models().get(0).artifact())))
        .isEqualTo(ofTable);
  }

  private static ModelReport run(ClusterSettings settings, int parallelism) {
    ModelReport report = ClusteredShop.cluster(SHOP, settings, parallelism);
    assertThat(report.failure()).isNull();
    return report;
  }

  private static Map<String, List<Object>> clusters() {
    return Map.of(
        "customers", ofTable("ml.customer_clusters", "user_id"),
        "sessions", ofTable("ml.session_clusters", "session_id"));
  }

  private static List<Object> ofTable(String table, String id) {
    return SHOP.values(table, id, "label").stream()
        .map(row -> row.get(0) + " " + row.get(1))
        .sorted()
        .collect(Collectors.toList());
  }

  /** The cluster of each customer, as the pipeline gives it to whoever loads it. */
  private static Map<Object, Object> predicted(String artifact) throws Exception {
    Map<Object, Object> predicted = new HashMap<>();
    try (FlinkTables flink = new FlinkTables(SHOP.environment().flink())) {
      Source source = Source.ofCustomers(new ShopTables(SHOP.settings().open()));
      Table features =
          flink.read(
              "customers",
              source.units(),
              FeatureRows.TYPE,
              new FeatureRows(
                  source.reader(),
                  source.population(),
                  SegmentModel.untrained(ClusterMethod.KMEANS)));
      Table scored = PipelineModel.load(flink.tables(), artifact).transform(features)[0];
      int cluster = scored.getResolvedSchema().getColumnNames().indexOf("prediction");
      List<Row> rows = new ArrayList<>();
      try (CloseableIterator<Row> all = scored.execute().collect()) {
        all.forEachRemaining(rows::add);
      }
      for (Row row : rows) {
        Long[] users = (Long[]) Objects.requireNonNull(row.getField(0));
        DenseVector clusters = (DenseVector) Objects.requireNonNull(row.getField(cluster));
        for (int i = 0; i < users.length; i++) {
          predicted.put(users[i], (int) clusters.values[i]);
        }
      }
    }
    return predicted;
  }
}
