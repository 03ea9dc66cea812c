package io.shoplens.ml.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.scaling.StandardScaler;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.StageException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.flink.ml.builder.Pipeline;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Expected figures: scikit-learn 1.9.1, {@code PCA().fit(load_iris().data)}. */
final class PcaTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  private static final double[][] COMPONENTS = {
    {0.36138659178536503, -0.08452251406457323, 0.8566706059498357, 0.3582891971515514},
    {0.6565887712868267, 0.7301614347850441, -0.17337266279585187, -0.0754810199174412},
    {-0.5820298513060406, 0.5979108301000163, 0.07623607582089935, 0.5458314320201875},
    {0.31548719290405713, -0.3197231036662191, -0.4798389869946453, 0.7536574252639666}
  };
  private static final double[] VARIANCE = {
    4.22824170603484, 0.2426707479286119, 0.07820950004290811, 0.02383509297344581
  };
  private static final double[] RATIO = {
    0.9246187232017341, 0.05306648311706383, 0.017102609807927525, 0.00521218387327465
  };

  @TempDir Path folder;

  @Test
  void findsTheComponentsThatScikitLearnFinds() {
    for (int parallelism = 1; parallelism <= 4; parallelism += 3) {
      Jobs jobs = new Jobs(parallelism);
      for (Table table : List.of(jobs.vectors(Iris.rows()), jobs.blocks(Iris.rows(), 32))) {
        PcaModelData data = new Pca().fit(table).data();
        assertThat(data.explainedVariance()).containsExactly(VARIANCE, within(1e-12));
        assertThat(data.explainedVarianceRatio()).containsExactly(RATIO, within(1e-12));
        for (int i = 0; i < COMPONENTS.length; i++) {
          assertThat(data.components()[i]).containsExactly(COMPONENTS[i], within(1e-12));
        }
      }
    }
  }

  @Test
  void placesSamplesAlongTheComponentsThatWereAskedFor() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(Iris.rows());
    PcaModel trained = new Pca().setComponents(2).setOutputCol("place").fit(table).materialise();
    trained.save(folder.toString());
    List<Row> rows = jobs.rows(trained.transform(table)[0]);

    assertThat(trained.data().explainedVarianceRatio()).hasSize(2);
    for (Row row : rows) {
      if (row.getField(0).equals(149L)) {
        assertThat(((DenseVector) row.getField(2)).values)
            .containsExactly(
                new double[] {1.3901888619479141, -0.28266093799053227}, within(1e-12));
      }
    }
    PcaModel loaded = PcaModel.load(jobs.tables(), folder.toString());
    assertThat(jobs.rows(loaded.transform(table)[0])).containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  void scoresAndSavesFromItsTextWithoutATable() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(Iris.rows());
    PcaModel trained = new Pca().setOutputCol("place").fit(table).materialise();

    PcaModel travelled =
        SavedModel.of(new PcaModel().setOutputCol("place"), trained.data().first(2));
    travelled.save(folder.toString());
    double[] place = new double[2];
    SavedModel.scorer(SavedModel.ofText(new PcaModel(), SavedModel.text(travelled)))
        .score(Iris.rows().get(149), place);

    PcaModel loaded = PcaModel.load(jobs.tables(), folder.toString());
    assertThat(jobs.rows(loaded.transform(table)[0]))
        .anySatisfy(
            row -> {
              assertThat(row.getField(0)).isEqualTo(149L);
              assertThat(((DenseVector) row.getField(2)).values).containsExactly(place);
            });
  }

  /** Expected: the same of {@code StandardScaler().fit_transform(...)}. */
  @Test
  void followsAScalerInAPipeline() {
    Table table = new Jobs(2).vectors(Iris.rows());
    Pca pca = new Pca().setComponents(2).setFeaturesCol("scaled");
    Pipeline pipeline = new Pipeline(List.of(new StandardScaler().setOutputCol("scaled"), pca));
    Table placed = pipeline.fit(table).transform(table)[0];

    PcaModelData again = pca.setFeaturesCol("output").fit(placed).data();
    assertThat(again.explainedVariance())
        .containsExactly(new double[] {2.9380850501999958, 0.9201649041624861}, within(1e-12));
  }

  @Test
  void saysWhatIsWrong() {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(Iris.rows());
    assertThatThrownBy(() -> new Pca().setComponents(5).fit(table).data())
        .isInstanceOf(StageException.class)
        .hasMessage("5 components cannot be made of 4 features");
    assertThatThrownBy(
            () -> new Pca().fit(jobs.vectors(Collections.nCopies(3, new double[2]))).data())
        .hasMessage("all samples are equal, so they have no principal components");
    assertThatThrownBy(() -> new Pca().fit(jobs.vectors(List.of(new double[2]))).data())
        .hasMessage("1 sample is too few for principal components");
    assertThatThrownBy(
            () -> new Pca().fit(jobs.vectors(List.of(new double[2], new double[3]))).data())
        .hasMessageStartingWith("samples have ");
  }
}
