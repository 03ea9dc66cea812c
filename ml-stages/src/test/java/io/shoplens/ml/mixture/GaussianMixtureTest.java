package io.shoplens.ml.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.stage.Jobs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class GaussianMixtureTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void putsIrisIntoTheComponentsOfScikitLearn() {
    Jobs jobs = new Jobs(2);
    Table iris = jobs.vectors(Iris.rows());
    List<Row> rows = jobs.rows(mixture().fit(iris).transform(iris)[0]);
    long[] sizes = new long[3];
    double likelihood = 0;
    for (Row row : rows) {
      sizes[(Integer) row.getField(2)]++;
      likelihood += (Double) row.getField(3) / rows.size();
      assertThat(Arrays.stream(((DenseVector) row.getField(4)).values).sum())
          .isCloseTo(1, within(1e-12));
    }

    assertThat(sizes).containsExactly(55, 50, 45);
    assertThat(likelihood).isCloseTo(-1.2013049060973462, within(1e-9));
  }

  @Test
  void givesTheSameModelFromBlocksAndWhateverTheParallelism() {
    GaussianMixtureModelData one = mixture().fit(new Jobs(1).vectors(Iris.rows())).data();
    Jobs jobs = new Jobs(3);
    Table blocks = jobs.blocks(Iris.rows(), 16);
    GaussianMixtureModel other = mixture().fit(blocks).materialise();

    assertThat(other.data()).usingRecursiveComparison().isEqualTo(one);
    Row row = jobs.rows(other.transform(blocks)[0]).get(0);
    assertThat(((DenseVector) row.getField(2)).size()).isEqualTo(16);
    assertThat(((DenseMatrix) row.getField(4)).numCols()).isEqualTo(3);
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table iris = jobs.vectors(Iris.rows());
    GaussianMixtureModel trained =
        mixture().setCovarianceType("diagonal").setProbabilitiesCol("p").fit(iris).materialise();
    trained.save(folder.toString());
    GaussianMixtureModel loaded = GaussianMixtureModel.load(jobs.tables(), folder.toString());

    assertThat(loaded.data().covariances()[0]).hasDimensions(1, 4);
    assertThat(jobs.rows(loaded.transform(iris)[0]))
        .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(iris)[0]));
  }

  @Test
  void saysWhatIsWrong() {
    Table iris = new Jobs(2).vectors(Iris.rows());
    assertThatThrownBy(() -> mixture().setK(151).fit(iris).data())
        .hasMessage("150 samples are too few for 151 clusters");
    assertThatThrownBy(() -> mixture().setCovarianceType("round"))
        .hasMessageContaining("covarianceType");
  }

  private static GaussianMixture mixture() {
    return new GaussianMixture().setK(3).setIdCol("id");
  }
}
