package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ClusterProfilesTest {
  private static final double[][] FEATURES = {
    {1, 2, 3, 40, 50, 1000}, {0, 0, 6, 2, 4, 0},
  };
  private static final int[] LABELS = {0, 0, 0, 1, 1, -1};

  @Test
  void eachClusterHasItsSizeShareAndSummaries() {
    ClusterProfiles profiles = ClusterProfiles.of(List.of("a", "b"), FEATURES, LABELS);

    assertThat(profiles.clusters()).extracting(ClusterProfile::cluster).containsExactly(-1, 0, 1);
    ClusterProfile first = profiles.clusters().get(1);
    assertThat(first.size()).isEqualTo(3);
    assertThat(first.share()).isEqualTo(0.5);
    assertThat(first.median("a")).isEqualTo(2);
    assertThat(first.feature("b").mean()).isEqualTo(2);
    assertThat(first.feature("b").median()).isZero();
    assertThat(first.feature("b").positiveShare()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(first.feature("b").positiveMedian()).isEqualTo(6);
  }

  @Test
  void everybodyIsInTheProfileThatClustersAreComparedWith() {
    ClusterProfile all = ClusterProfiles.of(List.of("a", "b"), FEATURES, LABELS).all();

    assertThat(all.cluster()).isEqualTo(ClusterProfile.ALL);
    assertThat(all.isOutliers()).isFalse();
    assertThat(all.size()).isEqualTo(6);
    assertThat(all.share()).isEqualTo(1);
    assertThat(all.median("a")).isEqualTo(21.5);
    assertThat(all.feature("a").box().outliers()).isEqualTo(1);
    assertThat(all.feature("b").positiveMedian()).isEqualTo(4);
  }

  @Test
  void outliersHaveAProfileOfTheirOwn() {
    ClusterProfile outliers =
        ClusterProfiles.of(List.of("a", "b"), FEATURES, LABELS).clusters().get(0);

    assertThat(outliers.isOutliers()).isTrue();
    assertThat(outliers.size()).isEqualTo(1);
    assertThat(outliers.feature("b").positiveMedian()).isZero();
    assertThatThrownBy(() -> outliers.feature("c")).hasMessage("there is no feature c");
  }

  @Test
  void namesMustFitTheFeatures() {
    assertThatThrownBy(() -> ClusterProfiles.of(List.of("a"), FEATURES, LABELS))
        .hasMessage("1 names for 2 features of 6 samples");
  }
}
