package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.ml.samples.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansSearchTest {
  @Test
  void ofManySamplesStartsAreTriedOnAPartAndAllAreClustered() {
    int size = 60_000;
    Random random = new Random(3);
    double[][] places = new double[2][size];
    for (int row = 0; row < size; row++) {
      places[0][row] = 10 * (row % 4) + random.nextGaussian();
      places[1][row] = random.nextGaussian();
    }

    Found found = new KMeansSearch(ClusteredShop.SETTINGS).search(new Samples(size, places));

    assertThat(found.chosen().k()).isEqualTo(4);
    assertThat(found.centres().sizes()).containsOnly(size / 4);
    assertThat(found.centres().converged()).isTrue();
    // Two squared deviations of 1 for each sample are what lies within clusters.
    assertThat(found.centres().inertia() / size).isBetween(1.97, 2.03);
  }
}
