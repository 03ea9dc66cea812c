package io.shoplens.ml.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.ml.kmeans.KMeans;
import io.shoplens.ml.kmeans.KMeansModel;
import io.shoplens.ml.scaling.StandardScaler;
import io.shoplens.ml.scaling.StandardScalerModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.ml.builder.PipelineModel;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class StageFilesTest {
  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void aPipelineIsLoadedFromAFolderWithASpaceInItsName() throws IOException {
    Jobs jobs = new Jobs(2);
    Table samples = jobs.vectors(List.of(new double[] {0}, new double[] {1}, new double[] {9}));
    StandardScalerModel scaler =
        new StandardScaler().setOutputCol("scaled").fit(samples).materialise();
    KMeansModel clusters =
        new KMeans()
            .setK(2)
            .setFeaturesCol("scaled")
            .fit(scaler.transform(samples)[0])
            .materialise();
    String path = folder.resolve("two stages").toString();
    StageFiles.savePipeline(List.of(scaler, clusters), path);

    PipelineModel loaded = PipelineModel.load(jobs.tables(), path);

    assertThat(jobs.rows(loaded.transform(samples)[0]))
        .extracting(row -> row.getField(clusters.getPredictionCol()))
        .hasSize(3)
        .containsOnly(0, 1);
    assertThat(folder).isDirectoryNotContaining("glob:**%20*");
  }
}
