package io.shoplens.ml.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class BinaryEvaluationTest {
  private static final Parity.Numbers DATA = Parity.csv("metrics/predictions.csv");
  private static final JsonNode EXPECTED = Parity.json("metrics/expected.json");
  private static final double[] LABELS = DATA.column("label");
  private static final double[] PROBABILITIES = DATA.column("probability");
  private static final double[] WEIGHTS = DATA.column("weight");
  private static final double[] NONE = {};

  @Test
  void agreesWithScikitLearn() {
    assertFigures(evaluation(0).measure(LABELS, PROBABILITIES), EXPECTED.get("plain"));
    assertFigures(
        evaluation(0).measure(LABELS, PROBABILITIES, WEIGHTS, NONE), EXPECTED.get("weighted"));
  }

  private static void assertFigures(BinaryMetricsData data, JsonNode expected) {
    expected
        .properties()
        .forEach(
            of ->
                assertThat(data.figure(of.getKey()).value())
                    .as(of.getKey())
                    .isCloseTo(of.getValue().asDouble(), within(1e-12)));
  }

  @Test
  void hasTheCalibrationCurvesOfScikitLearn() {
    BinaryMetricsData data = evaluation(0).measure(LABELS, PROBABILITIES);
    for (String kind : List.of("equal_width", "equal_count")) {
      List<CalibrationBin> bins =
          data.calibration().stream()
              .filter(bin -> bin.kind().equals(kind) && bin.weight() > 0)
              .toList();
      assertThat(bins.stream().mapToDouble(CalibrationBin::observedRate).toArray())
          .containsExactly(Parity.array(EXPECTED.at("/" + kind + "/observed")), within(1e-12));
      assertThat(bins.stream().mapToDouble(CalibrationBin::meanProbability).toArray())
          .containsExactly(Parity.array(EXPECTED.at("/" + kind + "/predicted")), within(1e-12));
    }
  }

  @Test
  void wholeWeightsCountLikeRepeatedSamples() {
    double[] whole = Arrays.stream(WEIGHTS).map(Math::ceil).toArray();
    int[] repeated =
        IntStream.range(0, whole.length)
            .flatMap(i -> IntStream.generate(() -> i).limit((int) whole[i]))
            .toArray();
    BinaryMetricsData weighted = evaluation(0).measure(LABELS, PROBABILITIES, whole, NONE);
    BinaryMetricsData plain =
        evaluation(0)
            .measure(
                IntStream.of(repeated).mapToDouble(i -> LABELS[i]).toArray(),
                IntStream.of(repeated).mapToDouble(i -> PROBABILITIES[i]).toArray());
    for (String name : BinaryFigures.NAMES) {
      assertThat(weighted.figure(name).value())
          .isCloseTo(plain.figure(name).value(), within(1e-12));
    }
  }

  @Test
  void sharesOutTiesBetweenDeciles() {
    BinaryMetricsData data =
        evaluation(0).measure(new double[] {1, 0, 0, 1}, new double[] {0.5, 0.5, 0.5, 0.5});
    assertThat(data.lift()).hasSize(10);
    for (LiftDecile decile : data.lift()) {
      assertThat(decile.lift()).isCloseTo(1, within(1e-12));
      assertThat(decile.captured()).isCloseTo(decile.decile() / 10.0, within(1e-12));
    }
  }

  @Test
  void threadsDoNotChangeTheIntervals() {
    BinaryMetricsData one =
        new BinaryEvaluation(10, 50, 3, 1).measure(LABELS, PROBABILITIES, WEIGHTS, NONE);
    BinaryMetricsData three =
        new BinaryEvaluation(10, 50, 3, 3).measure(LABELS, PROBABILITIES, WEIGHTS, NONE);
    assertThat(three).isEqualTo(one);
    assertThat(new BinaryEvaluation(10, 50, 4, 1).measure(LABELS, PROBABILITIES, WEIGHTS, NONE))
        .isNotEqualTo(one);
  }

  /** Hanley and McNeil's standard error of an area under the curve is the yardstick. */
  @Test
  void intervalsAreAsWideAsTheoryHasThem() {
    Interval auc = evaluation(1000).measure(LABELS, PROBABILITIES).figure("roc_auc");
    double area = auc.value();
    double positives = Arrays.stream(LABELS).sum();
    double negatives = LABELS.length - positives;
    double one = area / (2 - area) - area * area;
    double two = 2 * area * area / (1 + area) - area * area;
    double error =
        Math.sqrt(
            (area * (1 - area) + (positives - 1) * one + (negatives - 1) * two)
                / (positives * negatives));
    assertThat(auc.high() - auc.low()).isBetween(2 * 1.96 * error * 0.8, 2 * 1.96 * error * 1.2);
    assertThat(area).isBetween(auc.low(), auc.high());
  }

  /** Ten copies of each sample tell nothing new, which only a draw of whole groups knows. */
  @Test
  void drawingGroupsSeesThatCopiesTellNothingNew() {
    int copies = 10;
    double[] labels = copy(LABELS, copies);
    double[] probabilities = copy(PROBABILITIES, copies);
    double[] groups =
        IntStream.range(0, labels.length).map(i -> i / copies).asDoubleStream().toArray();
    double once = width(evaluation(400).measure(LABELS, PROBABILITIES));
    double apart = width(evaluation(400).measure(labels, probabilities));
    double together = width(evaluation(400).measure(labels, probabilities, NONE, groups));
    assertThat(together).isCloseTo(once, within(once * 0.15));
    assertThat(apart).isLessThan(once / 2);
  }

  private static double width(BinaryMetricsData data) {
    return data.figure("roc_auc").high() - data.figure("roc_auc").low();
  }

  private static double[] copy(double[] values, int copies) {
    return Arrays.stream(values)
        .flatMap(v -> Arrays.stream(new double[copies]).map(x -> v))
        .toArray();
  }

  @Property(tries = 200)
  void theAreaIsTheShareOfPairsInTheRightOrder(
      @ForAll @Size(8) List<@IntRange(max = 5) Integer> fifths, @ForAll @Size(6) boolean[] first) {
    double[] labels = {0, 0, 0, 0, 0, 0, 0, 1};
    for (int i = 0; i < first.length; i++) {
      labels[i] = first[i] ? 1 : 0;
    }
    double[] probabilities = fifths.stream().mapToDouble(x -> x / 5.0).toArray();
    double won = 0;
    double pairs = 0;
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 8; j++) {
        if (labels[i] > labels[j]) {
          pairs++;
          won += (Math.signum(probabilities[i] - probabilities[j]) + 1) / 2;
        }
      }
    }
    assertThat(evaluation(0).measure(labels, probabilities).figure("roc_auc").value())
        .isCloseTo(won / pairs, within(1e-12));
  }

  @Test
  void saysWhatIsWrong() {
    assertProblem(new double[] {1, 1}, new double[] {0.5, 0.1}, "all 2 samples that count have");
    assertProblem(new double[] {1, 0}, new double[] {0.5, 1.1}, "1.1 is no probability");
    assertProblem(new double[] {1, 0}, new double[] {0.5, Double.NaN}, "NaN is no probability");
    assertProblem(new double[] {1, 2}, new double[] {0.5, 0.1}, "a label is 2.0");
  }

  private static void assertProblem(double[] labels, double[] probabilities, String sentence) {
    assertThatThrownBy(() -> evaluation(0).measure(labels, probabilities))
        .isInstanceOf(StageException.class)
        .hasMessageStartingWith(sentence);
  }

  private static BinaryEvaluation evaluation(int replicates) {
    return new BinaryEvaluation(10, replicates, 5, 2);
  }
}
