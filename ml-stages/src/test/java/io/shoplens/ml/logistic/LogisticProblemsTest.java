package io.shoplens.ml.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Samples of which there is no model, or no valid estimate of a coefficient. */
final class LogisticProblemsTest {
  private static final Samples SEEDED_AND_WEIGHT =
      Parity.csv("logistic/seeded.csv").labelled("label");
  private static final Samples SEEDED = SEEDED_AND_WEIGHT.withoutLast();
  private static final double[] WEIGHTS = SEEDED_AND_WEIGHT.last();

  @Test
  void saysWhichFeaturesRepeatOthers() {
    Samples twice = withColumn(i -> 2 * SEEDED.feature(0)[i] - SEEDED.feature(2)[i] + 1);
    String[] names = {"a", "b", "c", "d", "e", "f", "sum"};
    assertProblem(
        LogisticTrainerTest.trainer(0, 0, names),
        twice,
        "sum can be computed from a and c: leave one of them out or set a penalty");

    LogisticModelData data = LogisticTrainerTest.trainer(0.05, 0, names).train(twice);
    assertThat(data.estimate("sum").problem()).isEqualTo("sum can be computed from a and c");
    assertThat(data.estimate("sum").oddsRatio()).isNaN();
    assertThat(data.estimate("a").standardError())
        .isCloseTo(
            LogisticTrainerTest.trainer(0, 0).train(SEEDED).estimates().get(0).standardError(),
            within(1e-9));
  }

  @Test
  void saysWhichFeatureSeparatesTheClasses() {
    String[] names = {"a", "b", "c", "d", "e", "f", "paid"};
    Samples some = withColumn(i -> SEEDED.labels()[i] == 1 && i % 3 == 0 ? 1 : 0);
    Samples all = withColumn(i -> SEEDED.labels()[i] + 0.25 * Math.sin(i));
    assertProblem(
        LogisticTrainerTest.trainer(0, 0, names),
        some,
        "the classes can be told apart without error in some samples by paid, so that");
    assertProblem(
        LogisticTrainerTest.trainer(0, 0, names),
        all,
        "the classes can be told apart without error");

    LogisticModelData data = LogisticTrainerTest.trainer(0.05, 0, names).train(some);
    assertThat(data.estimate("paid").problem()).startsWith("it tells the classes apart");
    assertThat(data.estimate("paid").pValue()).isNaN();
    assertThat(data.estimate("a").standardError()).isBetween(0.05, 1.0);
  }

  @Test
  void saysWhatIsWrong() {
    assertProblem(
        LogisticTrainerTest.trainer(0, 0), withColumn(i -> 7), "feature 6 is 7.0 in all samples");
    assertProblem(
        LogisticTrainerTest.trainer(0, 0), withColumn(i -> Double.NaN), "feature 6 is not finite");
    assertProblem(
        LogisticTrainerTest.trainer(0, 0),
        SEEDED.withLabels(new double[300]),
        "all 300 samples that count have the label 0: there is nothing to tell apart");
    assertProblem(LogisticTrainerTest.trainer(0, 0), SEEDED.withLabels(WEIGHTS), "a label is ");
    assertProblem(
        new LogisticTrainer(true, 0, 0, 9, 1e-12, true, new String[0], new double[] {1}, 1),
        SEEDED,
        "unitOfFeature must have 6 numbers above zero, one per feature");
  }

  private static void assertProblem(LogisticTrainer trainer, Samples samples, String sentence) {
    assertThatThrownBy(() -> trainer.train(samples))
        .isInstanceOf(StageException.class)
        .hasMessageStartingWith(sentence);
  }

  private static Samples withColumn(IntToDoubleFunction value) {
    double[][] features = new double[7][];
    Arrays.setAll(features, i -> i < 6 ? SEEDED.feature(i) : new double[SEEDED.size()]);
    Arrays.setAll(features[6], value);
    return new Samples(SEEDED.size(), features, SEEDED.labels());
  }
}
