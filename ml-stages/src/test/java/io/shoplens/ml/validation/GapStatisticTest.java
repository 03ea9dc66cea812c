package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.validation.GapStatistic.Box;
import io.shoplens.ml.validation.GapStatistic.Choice;
import io.shoplens.ml.validation.GapStatistic.Gap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GapStatisticTest {
  private static final double MISSED = 0.01;

  private static final Map<Box, String> EXPECTED =
      Map.of(Box.FEATURES, "gap_features", Box.PRINCIPAL_COMPONENTS, "gap_components");

  /**
   * References are drawn, there as here, so means of them may differ by four standard errors. With
   * few restarts k-means may miss the best clusters by a little.
   */
  @ParameterizedTest
  @EnumSource(Box.class)
  void gapsOfIrisAreThoseThatScikitLearnGives(Box box) {
    JsonNode expected = Parity.json("validation/expected.json").get(EXPECTED.get(box));
    int references = 60;
    double[] deviations = Parity.array(expected.get("deviation"));
    List<Gap> gaps = statistic(references, box).choose(Iris.samples(), 1, 6).gaps();

    for (int i = 0; i < gaps.size(); i++) {
      Gap gap = gaps.get(i);
      double error = deviations[i] * Math.sqrt(1.0 / references + 1.0 / 200);
      assertThat(gap.k()).isEqualTo(i + 1);
      assertThat(gap.logInertia())
          .isCloseTo(expected.get("log_inertia").get(i).asDouble(), within(MISSED));
      assertThat(gap.gap())
          .isCloseTo(expected.get("gap").get(i).asDouble(), within(4 * error + MISSED));
      assertThat(gap.standardError() / Math.sqrt(1 + 1.0 / references) / deviations[i])
          .isBetween(0.6, 1.5);
    }
  }

  @ParameterizedTest
  @EnumSource(Box.class)
  void groupsAreCounted(Box box) {
    Choice choice = statistic(20, box).choose(Clouds.groups(300, 1), 1, 6);

    assertThat(choice.k()).isEqualTo(3);
    assertThat(choice.gaps()).hasSize(6);
  }

  @Test
  void aTiltedCloudWithoutGroupsIsSeenThroughOnlyByABoxThatIsTiltedToo() {
    Samples cloud = Clouds.tilted(300, 2);

    assertThat(statistic(20, Box.PRINCIPAL_COMPONENTS).choose(cloud, 1, 4).k()).isEqualTo(1);
    assertThat(statistic(20, Box.FEATURES).choose(cloud, 1, 4).k()).isGreaterThan(1);
  }

  @Test
  void theSameSeedGivesTheSameGaps() {
    Samples samples = Clouds.groups(90, 3);
    Choice one = statistic(5, Box.FEATURES).choose(samples, 1, 3);
    KMeansTrainer otherThreads = new KMeansTrainer(1, 300, 5, 1, 1);

    assertThat(new GapStatistic(otherThreads, 5, Box.FEATURES).choose(samples, 1, 3))
        .isEqualTo(one);
  }

  @Test
  void saysWhatCannotBeMeasured() {
    GapStatistic statistic = statistic(2, Box.FEATURES);
    Samples two = new Samples(4, new double[][] {{1, 1, 5, 5}});

    assertThatThrownBy(() -> statistic.choose(two, 1, 2))
        .isInstanceOf(StageException.class)
        .hasMessage("2 clusters hold nothing but equal samples, so there is no gap to measure");
    assertThatThrownBy(() -> statistic.choose(two, 3, 2))
        .hasMessage("there is no number of clusters from 3 to 2");
    assertThatThrownBy(() -> statistic(1, Box.FEATURES))
        .hasMessage("a gap statistic needs at least 2 references, and 1 were asked for");
  }

  private static GapStatistic statistic(int references, Box box) {
    return new GapStatistic(new KMeansTrainer(1, 300, 5, 1, 2), references, box);
  }
}
