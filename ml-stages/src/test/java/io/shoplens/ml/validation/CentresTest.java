package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.ml.samples.Samples;
import org.junit.jupiter.api.Test;

final class CentresTest {

  @Test
  void eachSampleGetsItsNearestCentreAndTheFirstOfEquallyNearOnes() {
    Samples samples = new Samples(4, new double[][] {{0, 4, 5, 9}});

    assertThat(Centres.labels(samples, new double[][] {{10}, {0}}, 2)).containsExactly(1, 1, 0, 0);
  }

  @Test
  void manySamplesAreLabelledLikeFew() {
    Samples groups = Clouds.groups(5000, 1);
    double[][] centres = {{0, 9, -5}, {9, 0, 5}, {0, 0, 0}};
    int[] labels = Centres.labels(groups, centres, 2);

    assertThat(AdjustedRandIndex.of(labels, Clouds.groupsOf(5000))).isEqualTo(1);
    assertThat(labels).startsWith(2, 1, 0).endsWith(2, 1);
  }
}
