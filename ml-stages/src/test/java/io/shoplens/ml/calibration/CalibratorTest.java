package io.shoplens.ml.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Compared with scikit-learn, see {@code calibration_parity.py}. */
final class CalibratorTest {
  private static final JsonNode EXPECTED = Parity.json("calibration/expected.json");
  private static final Samples WITH_WEIGHT = Parity.csv("calibration/scores.csv").labelled("label");
  private static final Samples SCORES = WITH_WEIGHT.withoutLast();

  @Test
  void curvesAgreeWithScikitLearn() {
    assertChances(new Calibrator("isotonic").train(SCORES), "isotonic", 1e-9);
    CalibrationModelData weighted = new Calibrator("isotonic").train(SCORES, WITH_WEIGHT.last());
    assertChances(weighted, "isotonic_weighted", 1e-9);
  }

  /** scikit-learn's search for the sigmoid ends earlier. */
  @Test
  void sigmoidsAgreeWithScikitLearn() {
    assertChances(new Calibrator("platt").train(SCORES), "platt", 1e-5);
    CalibrationModelData weighted = new Calibrator("platt").train(SCORES, WITH_WEIGHT.last());
    assertChances(weighted, "platt_weighted", 1e-5);
  }

  private static void assertChances(CalibrationModelData data, String expected, double close) {
    double[] grid = Parity.array(EXPECTED.get("grid"));
    assertThat(Arrays.stream(grid).map(score -> chance(data, score)).toArray())
        .containsExactly(Parity.array(EXPECTED.get(expected)), within(close));
  }

  @Property(tries = 300)
  void aCurveNeverFallsAndKeepsTheRateOfAll(
      @ForAll @Size(12) List<@IntRange(max = 6) Integer> scores,
      @ForAll @Size(12) List<@IntRange(max = 1) Integer> labels) {
    double[] values = doubles(scores);
    double[] truths = doubles(labels);
    truths[0] = 0;
    truths[1] = 1;
    Samples samples = new Samples(12, new double[][] {values}, truths);
    CalibrationModelData data = new Calibrator("isotonic").train(samples);
    assertThat(data.scores()).isSorted();
    assertThat(data.chances()).isSorted();
    double mean = Arrays.stream(values).map(score -> chance(data, score)).average().orElseThrow();
    assertThat(mean).isCloseTo(Arrays.stream(truths).average().orElseThrow(), within(1e-12));
  }

  private static double[] doubles(List<Integer> values) {
    return values.stream().mapToDouble(Integer::doubleValue).toArray();
  }

  /** Labels are drawn towards the middle, hence never 0 or 1, even if scores tell all. */
  @Test
  void fewSamplesDoNotMakeASigmoidCertain() {
    Samples four = new Samples(4, new double[][] {{1, 2, 3, 4}}, new double[] {0, 0, 1, 1});
    CalibrationModelData data = new Calibrator("platt").train(four);
    assertThat(chance(data, 1)).isBetween(0.1, 0.3);
    assertThat(chance(data, 4)).isBetween(0.7, 0.9);
    assertThat(chance(data, 2.5)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void largeScoresDoNotSpoilASigmoid() {
    double[] large = Arrays.stream(SCORES.feature(0)).map(x -> 1e9 + 1e3 * x).toArray();
    CalibrationModelData data =
        new Calibrator("platt").train(new Samples(400, new double[][] {large}, SCORES.labels()));
    CalibrationModelData plain = new Calibrator("platt").train(SCORES);
    assertThat(chance(data, 1e9 + 2e3)).isCloseTo(chance(plain, 2), within(1e-6));
  }

  @Test
  void saysWhatIsWrong() {
    assertProblem("isotonic", SCORES.withLabels(new double[400]), "all 400 samples that count");
    assertProblem("platt", SCORES.withLabels(WITH_WEIGHT.last()), "a label is ");
    Samples level = new Samples(2, new double[][] {{3, 3}}, new double[] {0, 1});
    assertProblem("platt", level, "all scores are 3.0: they tell nothing");
  }

  private static void assertProblem(String method, Samples samples, String sentence) {
    assertThatThrownBy(() -> new Calibrator(method).train(samples))
        .isInstanceOf(StageException.class)
        .hasMessageStartingWith(sentence);
  }

  private static double chance(CalibrationModelData data, double score) {
    double[] result = new double[1];
    new CalibratedScorer(data).score(new double[] {score}, result);
    return result[0];
  }
}
