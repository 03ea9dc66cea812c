package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MiddlesTest {
  private static final Middles MIDDLES =
      new Middles(new double[][] {{0, 0}, {10, 0}, {3, 4}}, new int[] {0, 1, 0});

  @Test
  void theNearestPointOfTheClusterCountsEvenIfAnotherClustersIsNearer() {
    assertThat(MIDDLES.distance(new double[] {9, 0}, 1)).isEqualTo(1);
    assertThat(MIDDLES.distance(new double[] {9, 0}, 0)).isEqualTo(Math.sqrt(52));
    assertThat(MIDDLES.distance(new double[] {3, 0}, 0)).isEqualTo(3);
  }

  @Test
  void anOutlierIsMeasuredFromTheNearestPointOfAll() {
    assertThat(MIDDLES.distance(new double[] {9, 0}, -1)).isEqualTo(1);
  }
}
