package io.shoplens.ml.silhouette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.kmeans.KMeans;
import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.stage.Jobs;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class SilhouetteTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  /** Expected: scikit-learn 1.9.1, {@code silhouette_score} of {@code KMeans(3)} on iris. */
  @Test
  void measuresWhatAModelAnswered() {
    for (int parallelism : new int[] {1, 3}) {
      Jobs jobs = new Jobs(parallelism);
      for (Table iris : List.of(jobs.vectors(Iris.rows()), jobs.blocks(Iris.rows(), 40))) {
        Table clustered =
            new KMeans().setK(3).setIdCol("id").fit(iris).materialise().transform(iris)[0];
        List<Row> rows = jobs.rows(new Silhouette().setIdCol("id").transform(clustered)[0]);

        assertThat(rows).extracting(row -> row.getField("cluster")).containsExactly(-1, 0, 1, 2);
        assertThat(rows.stream().mapToDouble(row -> (Double) row.getField("silhouette")).toArray())
            .containsExactly(
                new double[] {
                  0.5528190123564095, 0.41731992154093284, 0.7981404884286225, 0.45110506043401233
                },
                within(1e-12));
        assertThat(rows)
            .extracting(row -> row.getField("samples"))
            .containsExactly(150L, 62L, 50L, 38L);
      }
    }
  }

  @Test
  void keepsItsParameters() throws Exception {
    new Silhouette().setLabelCol("group").setExactUpTo(77).save(folder.toString());
    Silhouette loaded = Silhouette.load(new Jobs(1).tables(), folder.toString());

    assertThat(loaded.getLabelCol()).isEqualTo("group");
    assertThat(loaded.getExactUpTo()).isEqualTo(77);
  }

  @Test
  void saysWhatIsWrong() {
    Table iris = new Jobs(1).vectors(Iris.rows());
    assertThatThrownBy(() -> new Silhouette().transform(iris))
        .hasMessageContaining("no column 'prediction'");
    assertThatThrownBy(() -> new Silhouette().setLabelCol("id").setMaxSamples(1).measure(iris))
        .hasMessage("silhouettes compare clusters, and the samples are in 1");
  }
}
