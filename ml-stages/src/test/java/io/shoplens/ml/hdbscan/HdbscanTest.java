package io.shoplens.ml.hdbscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.stage.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class HdbscanTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void aSampleFarFromAllIsAnOutlier() {
    Jobs jobs = new Jobs(2);
    HdbscanModel model = hdbscan().fit(jobs.vectors(Groups.read().points())).materialise();
    Table others = jobs.vectors(List.of(new double[] {0.1, 0.1}, new double[] {500, 500}));
    List<Row> rows = new ArrayList<>(jobs.rows(model.transform(others)[0]));
    rows.sort((one, other) -> ((Long) one.getField(0)).compareTo((Long) other.getField(0)));

    assertThat((Integer) rows.get(0).getField(2)).isNotNegative();
    assertThat((Double) rows.get(0).getField(3)).isLessThan(0.5);
    assertThat(rows.get(1).getField(2)).isEqualTo(-1);
    assertThat(rows.get(1).getField(3)).isEqualTo(model.data().outlierScore());
  }

  @Test
  void givesTheSameModelWhateverTheOrderAndTheParallelism() {
    List<double[]> points = new ArrayList<>(Groups.read().points());
    HdbscanModelData one = hdbscan().fit(new Jobs(1).vectors(points)).data();
    Collections.shuffle(points, new Random(3));
    Jobs jobs = new Jobs(3);

    assertThat(hdbscan().fit(jobs.vectors(points)).data())
        .usingRecursiveComparison()
        .isEqualTo(one);
    assertThat(hdbscan().fit(jobs.blocks(points, 32)).data())
        .usingRecursiveComparison()
        .isEqualTo(one);
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(Groups.read().points());
    HdbscanModel trained = hdbscan().setOutlierScoreCol("strange").fit(table).materialise();
    trained.save(folder.toString());
    HdbscanModel loaded = HdbscanModel.load(jobs.tables(), folder.toString());

    assertThat(loaded.getOutlierScoreCol()).isEqualTo("strange");
    assertThat(jobs.rows(loaded.transform(table)[0]))
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
  }

  @Test
  void trainsOnFewSamplesUnlessToldOtherwise() throws Exception {
    assertThat(new Hdbscan().getMaxSamples()).isEqualTo(10_000);
    new Hdbscan().setMaxSamples(77).save(folder.toString());
    Hdbscan loaded = Hdbscan.load(new Jobs(1).tables(), folder.toString());
    assertThat(loaded.getMaxSamples()).isEqualTo(77);
    Table table = new Jobs(1).vectors(Groups.read().points());
    assertThatThrownBy(() -> hdbscan().setMaxSamples(9).fit(table).data())
        .hasMessageContaining("9 samples are too few");
  }

  private static Hdbscan hdbscan() {
    return new Hdbscan().setMinClusterSize(10);
  }
}
