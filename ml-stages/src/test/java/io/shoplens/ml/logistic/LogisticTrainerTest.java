package io.shoplens.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Compared with statsmodels and scikit-learn, see {@code logistic_parity.py}. */
final class LogisticTrainerTest {
  private static final JsonNode EXPECTED = Parity.json("logistic/expected.json");
  private static final String[] SPECTOR = {"gpa", "tuce", "psi"};
  private static final Samples SEEDED_AND_WEIGHT =
      Parity.csv("logistic/seeded.csv").labelled("label");
  private static final Samples SEEDED = SEEDED_AND_WEIGHT.withoutLast();
  private static final double[] WEIGHTS = SEEDED_AND_WEIGHT.last();

  @Test
  void agreesWithStatsmodelsOnPublishedData() {
    Samples spector = Parity.csv("logistic/spector.csv").labelled("grade");
    assertInference(trainer(0, 0, SPECTOR).train(spector), EXPECTED.get("spector"));
  }

  @Test
  void agreesWithStatsmodelsOnWeightedSamples() {
    assertInference(trainer(0, 0).train(SEEDED, WEIGHTS), EXPECTED.get("weighted"));
  }

  private static void assertInference(LogisticModelData data, JsonNode expected) {
    List<CoefficientEstimate> of = data.estimates();
    assertThat(of).allMatch(estimate -> estimate.problem().isEmpty());
    Offset<Double> close = within(1e-6);
    assertThat(of.stream().mapToDouble(CoefficientEstimate::coefficient).toArray())
        .containsExactly(Parity.array(expected.get("coefficients")), close);
    assertThat(of.stream().mapToDouble(CoefficientEstimate::standardError).toArray())
        .containsExactly(Parity.array(expected.get("errors")), close);
    assertThat(of.stream().mapToDouble(CoefficientEstimate::pValue).toArray())
        .containsExactly(Parity.array(expected.get("p_values")), close);
    assertThat(of.stream().mapToDouble(e -> Math.log(e.oddsLow())).toArray())
        .containsExactly(Parity.array(expected.get("low")), close);
    assertThat(of.stream().mapToDouble(e -> Math.log(e.oddsHigh())).toArray())
        .containsExactly(Parity.array(expected.get("high")), close);
    assertThat(data.logLikelihood()).isCloseTo(expected.get("log_likelihood").asDouble(), close);
    assertThat(data.nullLogLikelihood())
        .isCloseTo(expected.get("null_log_likelihood").asDouble(), close);
  }

  @Test
  void agreesWithScikitLearnUnderEachPenalty() {
    assertModel(trainer(0.05, 0).train(SEEDED), EXPECTED.get("squares"));
    assertModel(trainer(0.05, 1).train(SEEDED), EXPECTED.get("absolute"));
    assertModel(trainer(0.05, 0.5).train(SEEDED, WEIGHTS), EXPECTED.get("both_weighted"));
  }

  private static void assertModel(LogisticModelData data, JsonNode expected) {
    assertThat(data.converged()).isTrue();
    assertThat(data.coefficients())
        .containsExactly(Parity.array(expected.get("coefficients")), within(2e-6));
    assertThat(data.intercept()).isCloseTo(expected.get("intercept").asDouble(), within(2e-6));
  }

  @Test
  void fitsWithoutIntercept() {
    LogisticModelData data =
        new LogisticTrainer(false, 0, 0, 100, 1e-12, true, new String[0], new double[0], 2)
            .train(SEEDED);
    assertThat(data.intercept()).isZero();
    assertThat(data.estimates()).hasSize(6);
    assertThat(data.coefficients())
        .containsExactly(Parity.array(EXPECTED.at("/no_intercept/coefficients")), within(1e-6));
  }

  @Test
  void estimatesOnlyWhatThePenaltyKeptAndWithoutIt() {
    LogisticModelData strict = trainer(0.05, 1).train(SEEDED);
    int[] kept = {0, 1, 5};
    Samples few =
        new Samples(
            SEEDED.size(),
            Arrays.stream(kept).mapToObj(SEEDED::feature).toArray(double[][]::new),
            SEEDED.labels());
    LogisticModelData plain = trainer(0, 0).train(few);
    for (int feature = 0; feature < 6; feature++) {
      CoefficientEstimate estimate = strict.estimates().get(feature);
      int place = Arrays.binarySearch(kept, feature);
      if (place < 0) {
        assertThat(strict.coefficients()[feature]).isZero();
        assertThat(estimate.problem()).isEqualTo("the penalty left it out");
        assertThat(estimate.standardError()).isNaN();
      } else {
        assertThat(estimate.standardError())
            .isCloseTo(plain.estimates().get(place).standardError(), within(1e-9));
        assertThat(Math.abs(estimate.coefficient()))
            .isGreaterThan(Math.abs(strict.coefficients()[feature]));
      }
    }
  }

  @Test
  void tellsOddsRatiosPerUnit() {
    double[] units = {10, 1, 1, 1, 1, 1};
    CoefficientEstimate ten =
        new LogisticTrainer(true, 0, 0, 100, 1e-12, true, new String[0], units, 1)
            .train(SEEDED)
            .estimates()
            .get(0);
    CoefficientEstimate one = trainer(0, 0).train(SEEDED).estimates().get(0);
    assertThat(ten.oddsHigh())
        .isCloseTo(Math.pow(one.oddsHigh(), 10), within(1e-6 * ten.oddsHigh()));
  }

  /** So many samples that a part of them is fitted first, and features of very unlike sizes. */
  @Test
  void findsKnownCoefficientsAmongManySamples() {
    Random random = new Random(5);
    int size = 250_000;
    double[][] features = new double[3][size];
    double[] labels = new double[size];
    for (int i = 0; i < size; i++) {
      features[0][i] = 1.5e9 + 1e6 * random.nextGaussian();
      features[1][i] = 1e-4 * random.nextGaussian();
      features[2][i] = random.nextInt(2);
      double sum = 0.5e-6 * (features[0][i] - 1.5e9) - 1e4 * features[1][i] + features[2][i] - 2;
      labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
    }
    Samples samples = new Samples(size, features, labels);
    LogisticModelData data = trainer(0, 0).train(samples);
    double[] truth = {0.5e-6, -1e4, 1};
    for (int i = 0; i < truth.length; i++) {
      CoefficientEstimate estimate = data.estimates().get(i);
      assertThat(estimate.coefficient()).isCloseTo(truth[i], within(4 * estimate.standardError()));
    }
    LogisticModelData other =
        new LogisticTrainer(true, 0, 0, 100, 1e-12, true, new String[0], new double[0], 3)
            .train(samples);
    assertThat(other).usingRecursiveComparison().isEqualTo(data);
  }

  static LogisticTrainer trainer(double reg, double elasticNet, String... names) {
    return new LogisticTrainer(true, reg, elasticNet, 100, 1e-12, true, names, new double[0], 2);
  }
}
