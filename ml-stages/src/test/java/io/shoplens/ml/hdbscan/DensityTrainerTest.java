package io.shoplens.ml.hdbscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Samples;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class DensityTrainerTest {

  /** Expected: scikit-learn 1.9.1, {@code HDBSCAN(min_cluster_size=5)}. */
  @Test
  void findsTheTwoDenseRegionsOfIris() {
    HdbscanModelData data = new DensityTrainer(5, 5, 1).train(Iris.samples());

    assertThat(data.sizes()).containsExactly(100, 50);
    assertThat(data.outliers()).isZero();
  }

  /** One point on the border of the largest cluster is an outlier here and not there. */
  @Test
  void findsTheClustersOfScikitLearnAmongScatteredPoints() {
    HdbscanModelData data = new DensityTrainer(10, 10, 1).train(Groups.read().samples());

    assertThat(data.sizes()).containsExactly(99, 84, 79);
    assertThat(data.outliers()).isEqualTo(18);
    assertThat(Groups.read().clusters().stream().filter(cluster -> cluster == 2)).hasSize(100);
  }

  @Test
  void predictsNearlyAllSamplesAsScikitLearnClusteredThem() {
    Groups groups = Groups.read();
    NearExemplar near = new NearExemplar(new DensityTrainer(10, 10, 2).train(groups.samples()));
    Map<Integer, Integer> sameCluster = Map.of(-1, NearExemplar.OUTLIER, 0, 2, 1, 1, 2, 0);
    double[] result = new double[2];
    int same = 0;
    for (int row = 0; row < groups.points().size(); row++) {
      near.score(groups.points().get(row), result);
      if (Objects.equals(sameCluster.get(groups.clusters().get(row)), (int) result[0])) {
        same++;
      }
    }

    assertThat(groups.points()).hasSize(280);
    assertThat(same).isGreaterThanOrEqualTo(270);
  }

  @Test
  void threadsDoNotChangeTheModel() {
    Samples samples = Groups.read().samples();

    assertThat(new DensityTrainer(10, 5, 3).train(samples))
        .usingRecursiveComparison()
        .isEqualTo(new DensityTrainer(10, 5, 1).train(samples));
  }

  @Test
  void saysWhyThereIsNoCluster() {
    Samples same =
        Samples.ofRows(Collections.nCopies(9, new double[] {1, 2}).toArray(double[][]::new));
    assertThatThrownBy(() -> new DensityTrainer(3, 3, 1).train(same))
        .hasMessageStartingWith("no region is denser than the rest: all 9 samples");
    assertThatThrownBy(() -> new DensityTrainer(9, 3, 1).train(same))
        .hasMessage("9 samples are too few for clusters of at least 9 and 3 neighbours");
  }
}
