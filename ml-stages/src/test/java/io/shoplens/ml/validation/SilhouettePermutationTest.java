package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.validation.SilhouettePermutation.Comparison;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class SilhouettePermutationTest {
  private static final SilhouettePermutation PERMUTATION =
      new SilhouettePermutation(new KMeansTrainer(3, 300, 5, 1, 2), 1000);

  @Test
  void noPermutationOfGroupsReachesTheirSilhouette() {
    Comparison comparison = PERMUTATION.compare(Clouds.groups(150, 1), 19);

    assertThat(comparison.p()).isEqualTo(1.0 / 20);
    assertThat(comparison.silhouette()).isGreaterThan(0.7);
    assertThat(comparison.shuffled()).hasSize(19);
    assertThat(Arrays.stream(comparison.shuffled()).max().orElseThrow())
        .isLessThan(comparison.silhouette());
    assertThat(comparison.mean()).isLessThan(comparison.silhouette() - 0.1);
  }

  @Test
  void aRoundCloudIsNoBetterThanItsPermutations() {
    assertThat(PERMUTATION.compare(Clouds.round(150, 2), 19).p()).isGreaterThan(0.05);
  }

  @Test
  void theSameSeedShufflesTheSame() {
    double[] once = PERMUTATION.compare(Clouds.round(60, 3), 3).shuffled();

    assertThat(PERMUTATION.compare(Clouds.round(60, 3), 3).shuffled()).containsExactly(once);
    assertThat(once).doesNotHaveDuplicates();
  }

  @Test
  void withoutPermutationsThereIsNothingToCompareWith() {
    assertThatThrownBy(() -> PERMUTATION.compare(Clouds.round(60, 4), 0))
        .isInstanceOf(StageException.class)
        .hasMessage("a comparison needs at least 1 permutation, and 0 were asked for");
  }
}
