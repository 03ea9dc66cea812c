package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.validation.ClusterStability.Agreement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ClusterStabilityTest {
  private static final ClusterStability OF_THREE =
      new ClusterStability(new KMeansTrainer(3, 300, 5, 1, 2));

  @Test
  void groupsComeAgainInEveryBootstrap() {
    Agreement agreement = OF_THREE.overBootstraps(Clouds.groups(300, 1), Clouds.groupsOf(300), 20);

    assertThat(agreement.indices()).hasSize(20).containsOnly(1.0);
    assertThat(agreement.mean()).isEqualTo(1);
    assertThat(agreement.low()).isEqualTo(1);
  }

  @Test
  void partsOfARoundCloudDoNot() {
    Samples cloud = Clouds.round(400, 2);
    int[] parts = Centres.labels(cloud, OF_THREE.trainer().train(cloud).centres(), 1);
    Agreement agreement = OF_THREE.overBootstraps(cloud, parts, 30);

    assertThat(agreement.mean()).isLessThan(0.85);
    assertThat(agreement.low()).isLessThan(agreement.mean());
    assertThat(agreement.high()).isGreaterThan(agreement.mean());
    assertThat(Arrays.stream(agreement.indices()).filter(i -> i < agreement.low()).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void theSameSeedDrawsTheSameWhateverTheThreads() {
    Samples cloud = Clouds.round(200, 3);
    int[] parts = Centres.labels(cloud, OF_THREE.trainer().train(cloud).centres(), 1);
    Agreement two = OF_THREE.overBootstraps(cloud, parts, 5);
    ClusterStability oneThread = new ClusterStability(new KMeansTrainer(3, 300, 5, 1, 1));
    ClusterStability otherSeed =
        new ClusterStability(OF_THREE.trainer().withSeed(OF_THREE.trainer().seed() + 1));

    assertThat(oneThread.overBootstraps(cloud, parts, 5).indices()).containsExactly(two.indices());
    assertThat(otherSeed.overBootstraps(cloud, parts, 5).indices()).isNotEqualTo(two.indices());
  }

  @Test
  void outliersAtHandTakeNoPart() {
    Samples groups = Clouds.groups(302, 4);
    int[] clusters = Clouds.groupsOf(302);
    for (int outlier = 300; outlier < 302; outlier++) {
      groups.feature(0)[outlier] = outlier % 2 == 0 ? 1e6 : -1e6;
      clusters[outlier] = -1;
    }

    assertThat(OF_THREE.overBootstraps(groups, clusters, 5).mean()).isEqualTo(1);
  }

  @Test
  void clustersOutlastTheLossOfOutliersOnlyIfTheyAreNotMadeOfThem() {
    Samples groups = Clouds.groups(300, 5);
    KMeansTrainer trainer = OF_THREE.trainer();
    double[][] centres = trainer.train(groups).centres();
    assertThat(OF_THREE.withoutOutliers(groups, centres, 0.02)).isEqualTo(1);

    for (int outlier = 0; outlier < 6; outlier++) {
      groups.feature(1)[outlier] = 1000 + 100 * outlier;
    }
    double[][] drawnAway = trainer.train(groups).centres();
    assertThat(OF_THREE.withoutOutliers(groups, drawnAway, 0.02)).isLessThan(0.7);
  }

  @Test
  void saysWhatCannotBeDone() {
    Samples groups = Clouds.groups(30, 6);
    assertThatThrownBy(() -> OF_THREE.overBootstraps(groups, Clouds.groupsOf(30), 0))
        .isInstanceOf(StageException.class)
        .hasMessage("stability needs at least 1 bootstrap, and 0 were asked for");
    assertThatThrownBy(() -> OF_THREE.withoutOutliers(groups, new double[1][3], 1))
        .hasMessage("a share of outliers lies between 0 and 1, and 1.0 was given");
    assertThatThrownBy(() -> OF_THREE.overBootstraps(groups, new int[29], 1))
        .hasMessage("29 clusters for 30 samples");
  }
}
