package io.shoplens.ml.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.LabelledTables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class RandomForestTest {
  private static final Samples SAMPLES =
      Parity.csv("forest/samples.csv").labelled("label").pick(IntStream.range(0, 500).toArray());

  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void givesTheSameForestForRowsAndBlocksInAnyParallelism() {
    ForestModelData ofRows = forest().fit(rows(new Jobs(3))).data();
    Table blocks = LabelledTables.blocks(new Jobs(1), SAMPLES, new double[SAMPLES.size()], 64);
    ForestModelData ofBlocks = forest().setThreads(1).fit(blocks).data();
    assertThat(ofBlocks).usingRecursiveComparison().isEqualTo(ofRows);
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = rows(jobs);
    RandomForestModel trained = forest().fit(table).materialise();
    trained.save(folder.toString());
    RandomForestModel loaded = RandomForestModel.load(jobs.tables(), folder.toString());
    List<Row> scored = jobs.rows(loaded.transform(table)[0]);
    assertThat(scored)
        .hasSize(500)
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
    Forest forest = new Forest(trained.data(), 0.5);
    double[] result = new double[2];
    for (Row row : scored) {
      forest.score(((DenseVector) row.getFieldAs(1)).values, result);
      assertThat(row.<Double>getFieldAs(5)).isEqualTo(result[1]);
    }
  }

  @Test
  void tellsTheImportanceOfEachFeatureInATable() {
    Jobs jobs = new Jobs(2);
    Table table = rows(jobs);
    RandomForestModel model = forest().fit(table).materialise();
    PermutationImportance importance = new PermutationImportance().setModel(model).setRepeats(2);
    Importance measured = importance.measure(table);
    Importance.OfFeature first = measured.features().get(0);
    assertThat(first.loss()).isGreaterThan(0.05);
    assertThat(jobs.rows(importance.transform(table)[0]))
        .hasSize(6)
        .contains(Row.of("feature 0", "roc_auc", first.loss(), first.deviation()));
  }

  /** Flink collects no row of more than two megabytes. */
  @Test
  void aForestMayBeLarge() {
    Table table = rows(new Jobs(2));
    ForestModelData data = forest().setTrees(4000).setMinLeaf(1).fit(table).data();
    assertThat(Arrays.stream(data.trees()).mapToLong(tree -> tree.length).sum())
        .isGreaterThan(3_000_000);
  }

  @Test
  void saysWhatIsWrong() {
    Table table = rows(new Jobs(1));
    assertThatThrownBy(() -> forest().setLabelCol("weight").fit(table).data())
        .hasMessage("all 500 samples have the label 0: there is nothing to tell apart");
    assertThatThrownBy(() -> new PermutationImportance().measure(table))
        .hasMessage("permutation importance needs a forest: call setModel");
    assertThatThrownBy(() -> forest().setSubsample(0)).hasMessageContaining("subsample");
  }

  private static RandomForest forest() {
    return new RandomForest().setTrees(10).setIdCol("id").setSeed(3L);
  }

  private static Table rows(Jobs jobs) {
    return LabelledTables.rows(jobs, SAMPLES, new double[SAMPLES.size()]);
  }
}
