package io.shoplens.ml.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.stage.Jobs;
import io.shoplens.ml.stage.StageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.ml.builder.Pipeline;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KMeansTest {
  private static final double[][] CORNERS = {{0, 0, 0}, {10, 0, 5}, {0, 10, -5}};

  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = RuntimeExecutionMode.class,
      names = {"BATCH", "STREAMING"})
  void findsTheGroupsItWasGiven(RuntimeExecutionMode mode) {
    Jobs jobs = new Jobs(2, mode);
    Table table = jobs.vectors(blobs(300, 1));
    KMeansModel model = kMeans().fit(table);
    List<Row> rows = jobs.rows(model.transform(table)[0]);

    assertThat(rows).hasSize(300);
    for (Row row : rows) {
      DenseVector sample = (DenseVector) row.getField(1);
      int cluster = (Integer) row.getField(2);
      double[] centre = model.data().centres()[cluster];
      assertThat((Double) row.getField(3))
          .isCloseTo(Math.sqrt(Distances.squared(sample.values, centre)), within(1e-12))
          .isLessThan(6);
    }
    assertThat(model.data().sizes()).containsExactly(100, 100, 100);
  }

  @Test
  void givesTheSameModelWhateverTheOrderAndTheParallelism() {
    List<double[]> samples = blobs(500, 2);
    KMeansModelData one = kMeans().fit(new Jobs(1).vectors(samples)).data();
    Collections.shuffle(samples, new Random(3));
    KMeansModelData other = kMeans().setThreads(3).fit(new Jobs(3).vectors(samples)).data();

    assertThat(other).usingRecursiveComparison().isEqualTo(one);
  }

  @Test
  void treatsABlockOfSamplesLikeItsSamples() {
    List<double[]> samples = blobs(400, 4);
    Jobs jobs = new Jobs(2);
    KMeansModel ofRows = kMeans().setIdCol("id").fit(jobs.vectors(samples)).materialise();
    Table blocks = jobs.blocks(samples, 64);
    KMeansModel ofBlocks = kMeans().setIdCol("id").fit(blocks);

    assertThat(ofBlocks.data()).usingRecursiveComparison().isEqualTo(ofRows.data());
    for (Row row : jobs.rows(ofRows.transform(blocks)[0])) {
      DenseMatrix block = (DenseMatrix) row.getField(1);
      DenseVector clusters = (DenseVector) row.getField(2);
      NearestCentre nearest = new NearestCentre(ofRows.data().centres());
      double[] result = new double[2];
      for (int i = 0; i < block.numRows(); i++) {
        nearest.score(new double[] {block.get(i, 0), block.get(i, 1), block.get(i, 2)}, result);
        assertThat(clusters.get(i)).isEqualTo(result[0]);
      }
    }
  }

  @Test
  void scoresTheSameAfterSaveAndLoad() throws Exception {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(blobs(200, 5));
    KMeansModel trained = kMeans().setPredictionCol("cluster").fit(table);
    trained.save(folder.resolve("a lazy one").toString());
    jobs.execute();
    trained.materialise().save(folder.resolve("known").toString());

    for (String saved : List.of("a lazy one", "known")) {
      KMeansModel loaded = KMeansModel.load(jobs.tables(), folder.resolve(saved).toString());
      assertThat(loaded.getPredictionCol()).isEqualTo("cluster");
      assertThat(jobs.rows(loaded.transform(table)[0]))
          .containsExactlyInAnyOrderElementsOf(jobs.rows(trained.transform(table)[0]));
    }
  }

  @Test
  void worksInAPipeline() {
    Jobs jobs = new Jobs(2);
    Table table = jobs.vectors(blobs(90, 6));
    Table scored = new Pipeline(List.of(kMeans())).fit(table).transform(table)[0];

    assertThat(jobs.rows(scored)).hasSize(90);
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    Jobs jobs = new Jobs(2);
    assertThatThrownBy(() -> kMeans().fit(jobs.vectors(blobs(2, 7))).data())
        .isInstanceOf(StageException.class)
        .hasMessage("2 samples are too few for 3 clusters");
    assertThatThrownBy(
            () -> kMeans().fit(jobs.vectors(Collections.nCopies(9, new double[3]))).data())
        .hasMessage("the samples have only 1 different values, too few for 3 clusters");
    List<double[]> holes = blobs(9, 8);
    holes.get(4)[1] = Double.NaN;
    assertThatThrownBy(
            () -> kMeans().setFeatureNames("a", "b", "c").fit(jobs.vectors(holes)).data())
        .hasMessage("b of column 'features' is NaN in at least one sample");
    assertThatThrownBy(() -> kMeans().setFeaturesCol("nothing").fit(jobs.vectors(holes)))
        .hasMessageContaining("no column 'nothing'");

    KMeansModel model = kMeans().fit(jobs.vectors(blobs(30, 9))).materialise();
    assertThatThrownBy(() -> jobs.rows(model.transform(jobs.vectors(holes))[0]))
        .hasMessage("feature 1 of column 'features' is NaN in at least one sample");
    model.save(folder.toString());
    Path text = folder.resolve("data/model.json");
    Files.writeString(text, Files.readString(text).replace("\"format\":1", "\"format\":2"));
    assertThatThrownBy(() -> KMeansModel.load(jobs.tables(), folder.toString()))
        .hasMessageContaining("has format 2, this version reads format 1: train the model again");
  }

  private static KMeans kMeans() {
    return new KMeans().setK(3).setRestarts(3).setSeed(11L);
  }

  /** Three round groups of equal size. */
  private static List<double[]> blobs(int count, long seed) {
    Random random = new Random(seed);
    List<double[]> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] sample = CORNERS[i % CORNERS.length].clone();
      for (int feature = 0; feature < sample.length; feature++) {
        sample[feature] += random.nextGaussian();
      }
      samples.add(sample);
    }
    return samples;
  }
}
