package io.shoplens.ml.scaling;

import static org.apache.flink.table.api.Expressions.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.StageException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.Vectors;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StandardScalerTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  /** Expected figures: scikit-learn 1.9.1, {@code StandardScaler().fit(load_iris().data)}. */
  @ParameterizedTest
  @EnumSource(
      value = RuntimeExecutionMode.class,
      names = {"BATCH", "STREAMING"})
  void scalesAsScikitLearnDoes(RuntimeExecutionMode mode) {
    Jobs jobs = new Jobs(3, mode);
    Table table = jobs.vectors(Iris.rows());
    StandardScalerModel model = new StandardScaler().fit(table);

    assertThat(model.data().means())
        .containsExactly(
            new double[] {
              5.843333333333335, 3.057333333333334, 3.7580000000000027, 1.199333333333334
            },
            within(1e-12));
    assertThat(model.data().scales())
        .containsExactly(
            new double[] {
              0.8253012917851409, 0.43441096773549437, 1.7594040657753032, 0.7596926279021594
            },
            within(1e-12));
    Row first =
        jobs.rows(model.transform(table)[0]).stream()
            .filter(row -> row.getField(0).equals(0L))
            .findFirst()
            .orElseThrow();
    assertThat(((DenseVector) first.getField(2)).values)
        .containsExactly(
            new double[] {
              -0.9006811702978099, 1.0190043519716065, -1.3402265266227635, -1.3154442950077407
            },
            within(1e-12));
  }

  /** Expected figures: the same of {@code np.log1p} of the petals' lengths. */
  @Test
  void takesLogarithmsByNameOrNumberBeforeItScales() {
    Jobs jobs = new Jobs(2);
    Table table = jobs.blocks(Iris.rows(), 40);
    StandardScaler scaler = new StandardScaler().setFeatureNames("sl", "sw", "petal length", "pw");

    for (String feature : List.of("2", "petal length")) {
      StandardScalerModel model = scaler.setLog1pFeatures(feature).fit(table).materialise();
      assertThat(model.data().logFeatures()).containsExactly(2);
      assertThat(model.data().means()[2]).isCloseTo(1.4769749240494667, within(1e-12));
      assertThat(model.data().scales()[2]).isCloseTo(0.426709954642697, within(1e-12));
      Row row = jobs.rows(model.transform(table)[0]).get(0);
      DenseMatrix given = (DenseMatrix) row.getField(1);
      DenseMatrix scaled = (DenseMatrix) row.getField(2);
      assertThat(scaled.get(5, 2))
          .isCloseTo(
              (Math.log(1 + given.get(5, 2)) - 1.4769749240494667) / 0.426709954642697,
              within(1e-12));
    }
  }

  @Test
  void aConstantFeatureIsNamedAndOnlyShifted() {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(List.of(new double[] {1, 0.1}, new double[] {3, 0.1}));
    StandardScalerModel model =
        new StandardScaler().setFeatureNames("price", "weight").fit(table).materialise();

    assertThat(model.data().constantFeatures()).containsExactly("weight");
    assertThat(jobs.rows(model.transform(table)[0]))
        .extracting(row -> row.getField(2))
        .containsExactlyInAnyOrder(Vectors.dense(-1, 0), Vectors.dense(1, 0));
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(Iris.rows());
    StandardScalerModel trained =
        new StandardScaler().setWithMean(false).setOutputCol("scaled").fit(table).materialise();
    trained.save(folder.toString());
    StandardScalerModel loaded = StandardScalerModel.load(jobs.tables(), folder.toString());

    assertThat(loaded.getWithMean()).isFalse();
    assertThat(jobs.rows(loaded.transform(table)[0]))
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
  }

  @Test
  void saysWhatIsWrong() {
    Jobs jobs = new Jobs(2);
    StandardScaler scaler = new StandardScaler().setFeatureNames("price").setLog1pFeatures("price");
    Table negative = jobs.vectors(List.of(new double[] {1}, new double[] {-3}));
    assertThatThrownBy(() -> scaler.fit(negative).data())
        .isInstanceOf(StageException.class)
        .hasMessage(
            "price is -3.0 in at least one sample, and log(1 + x) is only for values from 0:"
                + " correct it or take it out of log1pFeatures");
    assertThatThrownBy(() -> new StandardScaler().setLog1pFeatures("prize").fit(negative))
        .hasMessageContaining("log1pFeatures names 'prize'");
    assertThatThrownBy(() -> new StandardScaler().setLog1pFeatures("1").fit(negative).data())
        .hasMessage("log1pFeatures names feature 1, but samples have only 1");
    assertThatThrownBy(
            () -> new StandardScaler().fit(jobs.vectors(List.of(new double[] {Double.NaN}))).data())
        .hasMessage("feature 0 of column 'features' is NaN in at least one sample");
    assertThatThrownBy(() -> new StandardScaler().fit(negative.where($("id").isLess(0))).data())
        .hasMessage("there is no sample to train on");
  }
}
