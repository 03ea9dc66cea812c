package io.shoplens.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.LabelledTables;
import java.nio.file.Path;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class LogisticRegressionTest {
  private static final Samples WITH_WEIGHT = Parity.csv("logistic/seeded.csv").labelled("label");
  private static final Samples SEEDED = WITH_WEIGHT.withoutLast();

  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void addsTheChanceAndThePrediction() {
    Jobs jobs = new Jobs(2);
    Table table = rows(jobs);
    LogisticModel model = regression().setThreshold(0.3).fit(table).materialise();
    assertThat(model.data().estimates()).hasSize(7);
    for (Row row : jobs.rows(model.transform(table)[0])) {
      double sum = model.data().intercept();
      for (int i = 0; i < SEEDED.width(); i++) {
        sum += ((DenseVector) row.getFieldAs(1)).get(i) * model.data().coefficients()[i];
      }
      double chance = row.<Double>getFieldAs(5);
      assertThat(chance).isCloseTo(1 / (1 + Math.exp(-sum)), within(1e-15));
      assertThat(row.<Integer>getFieldAs(4)).isEqualTo(chance >= 0.3 ? 1 : 0);
    }
  }

  @Test
  void givesTheSameModelForRowsAndBlocksInAnyParallelism() {
    LogisticModelData ofRows = regression().fit(rows(new Jobs(3))).data();
    Table blocks = LabelledTables.blocks(new Jobs(1), SEEDED, WITH_WEIGHT.last(), 64);
    LogisticModelData ofBlocks = regression().setThreads(1).fit(blocks).data();
    assertThat(ofBlocks).usingRecursiveComparison().isEqualTo(ofRows);
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = rows(jobs);
    LogisticModel trained = regression().setReg(0.05).setElasticNet(1).fit(table).materialise();
    trained.save(folder.toString());
    LogisticModel loaded = LogisticModel.load(jobs.tables(), folder.toString());
    assertThat(loaded.data().estimates()).isEqualTo(trained.data().estimates());
    assertThat(loaded.data().coefficients()).isEqualTo(trained.data().coefficients());
    assertThat(loaded.data().estimates().get(2).standardError()).isNaN();
    assertThat(jobs.rows(loaded.transform(table)[0]))
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
  }

  @Test
  void saysWhatIsWrong() {
    Table table = rows(new Jobs(1));
    assertThatThrownBy(() -> regression().setLabelCol("weight").fit(table).data())
        .hasMessageStartingWith("a label is ");
    assertThatThrownBy(() -> regression().setUnitOfFeature(1.0, 2.0).fit(table).data())
        .hasMessageStartingWith("unitOfFeature must have 6 numbers");
  }

  private static LogisticRegression regression() {
    return new LogisticRegression().setWeightCol("weight").setIdCol("id");
  }

  private static Table rows(Jobs jobs) {
    return LabelledTables.rows(jobs, SEEDED, WITH_WEIGHT.last());
  }
}
