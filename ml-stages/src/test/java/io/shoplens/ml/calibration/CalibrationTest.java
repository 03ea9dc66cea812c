package io.shoplens.ml.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.LabelledTables;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The column of weights serves as scores too, as it comes as numbers and in blocks. */
final class CalibrationTest {
  private static final Samples SAMPLES = Parity.csv("calibration/scores.csv").labelled("label");
  private static final double[] SCORE = SAMPLES.feature(0);

  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void givesTheSameCurveForRowsAndBlocks() {
    CalibrationModelData ofRows = calibration().fit(rows(new Jobs(3))).data();
    assertThat(calibration().fit(blocks(new Jobs(1))).data())
        .usingRecursiveComparison()
        .isEqualTo(ofRows);
    assertThat(new Calibrator("isotonic").train(SAMPLES))
        .usingRecursiveComparison()
        .isEqualTo(ofRows);
  }

  @Test
  void addsTheChanceToEachScore() {
    Jobs jobs = new Jobs(2);
    CalibrationModel model = calibration().setMethod("platt").fit(rows(jobs)).materialise();
    CalibratedScorer scorer = new CalibratedScorer(model.data());
    double[] result = new double[1];
    for (Row row : jobs.rows(model.transform(rows(jobs))[0])) {
      scorer.score(new double[] {row.<Double>getFieldAs(2)}, result);
      assertThat(row.<Double>getFieldAs(4)).isEqualTo(result[0]);
    }
    for (Row row : jobs.rows(model.transform(blocks(jobs))[0])) {
      double[] scores = ((DenseVector) row.getFieldAs(2)).values;
      assertThat(((DenseVector) row.getFieldAs(4)).values)
          .isEqualTo(
              Arrays.stream(scores)
                  .map(
                      score -> {
                        scorer.score(new double[] {score}, result);
                        return result[0];
                      })
                  .toArray());
    }
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = rows(jobs);
    CalibrationModel trained = calibration().setCalibratedCol("chance").fit(table).materialise();
    trained.save(folder.toString());
    CalibrationModel loaded = CalibrationModel.load(jobs.tables(), folder.toString());
    List<Row> scored = jobs.rows(loaded.transform(table)[0]);
    assertThat(scored)
        .hasSize(400)
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
  }

  @Test
  void saysWhatIsWrong() {
    Table table = rows(new Jobs(1));
    assertThatThrownBy(() -> calibration().setLabelCol("weight").fit(table).data())
        .hasMessageStartingWith("a label is ");
    assertThatThrownBy(() -> calibration().setMethod("guess"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calibration().setScoreCol("odds").fit(table))
        .hasMessageContaining("no column 'odds'");
  }

  private static Calibration calibration() {
    return new Calibration().setScoreCol("weight").setIdCol("id");
  }

  private static Table rows(Jobs jobs) {
    return LabelledTables.rows(jobs, SAMPLES, SCORE);
  }

  private static Table blocks(Jobs jobs) {
    return LabelledTables.blocks(jobs, SAMPLES, SCORE, 64);
  }
}
