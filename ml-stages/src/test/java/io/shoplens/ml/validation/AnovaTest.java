package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.validation.Anova.Separation;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

final class AnovaTest {

  @Test
  void threeSmallGroupsHaveTheFigureComputedByHand() {
    Samples samples = new Samples(9, new double[][] {{1, 2, 3, 2, 3, 4, 5, 6, 7}});
    Separation separation = Anova.of(samples, new int[] {0, 0, 0, 4, 4, 4, 2, 2, 2}).get(0);

    assertThat(separation.f()).isCloseTo(13, within(1e-12));
    assertThat(separation.p()).isCloseTo(27.0 / 4096, within(1e-12));
    assertThat(separation.etaSquared()).isCloseTo(0.8125, within(1e-12));
    assertThat(separation.between()).isEqualTo(2);
    assertThat(separation.within()).isEqualTo(6);
  }

  @Test
  void measuresOfIrisAreSeparatedByItsSpeciesAsScipySays() {
    JsonNode expected = Parity.json("validation/expected.json").get("anova");
    int[] species = Arrays.stream(Iris.species()).mapToInt(label -> (int) label).toArray();
    List<Separation> separations = Anova.of(Iris.samples(), species);

    for (Separation separation : separations) {
      int feature = separation.feature();
      assertThat(separation.f())
          .isCloseTo(expected.get("f").get(feature).asDouble(), Percentage.withPercentage(1e-9));
      assertThat(separation.p())
          .isCloseTo(expected.get("p").get(feature).asDouble(), Percentage.withPercentage(1e-7));
      assertThat(separation.etaSquared())
          .isCloseTo(expected.get("eta_squared").get(feature).asDouble(), within(1e-12));
    }
    assertThat(separations).hasSize(4);
  }

  @Test
  void outliersAreLeftOut() {
    Samples samples = new Samples(6, new double[][] {{1, 2, 8, 9, 1e9, -1e9}});
    Samples without = new Samples(4, new double[][] {{1, 2, 8, 9}});

    assertThat(Anova.of(samples, new int[] {0, 0, 1, 1, -1, -1}))
        .isEqualTo(Anova.of(without, new int[] {0, 0, 1, 1}));
  }

  @Test
  void whatNeverVariesSeparatesNothingAndWhatVariesOnlyBetweenClustersAll() {
    Samples samples = new Samples(4, new double[][] {{0.1, 0.1, 0.1, 0.1}, {0.1, 0.1, 0.7, 0.7}});

    assertThat(Anova.of(samples, new int[] {0, 0, 1, 1}))
        .containsExactly(
            new Separation(0, 0, 1, 0, 1, 2),
            new Separation(1, Double.POSITIVE_INFINITY, 0, 1, 1, 2));
  }

  @Test
  void oneClusterIsComparedWithNothing() {
    assertThatThrownBy(
            () -> Anova.of(new Samples(3, new double[][] {{1, 2, 3}}), new int[] {0, 0, -1}))
        .isInstanceOf(StageException.class)
        .hasMessage("an analysis of variance compares clusters, and 2 samples are in 1");
  }
}
