package io.shoplens.ml.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Samples;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Expected figures: scikit-learn 1.9.1, {@code GaussianMixture(3)} on iris, started from the labels
 * of {@code KMeans(3, n_init=50)}.
 */
final class MixtureTrainerTest {

  @Test
  void endsWhereScikitLearnEndsWithTheSameTolerance() {
    GaussianMixtureModelData data = trainer(3, false, 1e-3).train(Iris.samples());

    assertThat(data.iterations()).isEqualTo(17);
    assertThat(data.converged()).isTrue();
    assertThat(data.logLikelihood()).isCloseTo(-1.2013049060973462, within(1e-9));
    assertThat(data.bic()).isCloseTo(580.8594247694391, within(1e-6));
    assertThat(data.aic()).isCloseTo(448.39147182920385, within(1e-6));
    assertThat(data.weights())
        .containsExactly(
            new double[] {0.3654805799451683, 0.33333333333333326, 0.30118608672149844},
            within(1e-9));
    assertThat(data.means()[2])
        .containsExactly(
            new double[] {
              5.916975165996183, 2.778039980430356, 4.205235423119622, 1.298415607172027
            },
            within(1e-8));
    assertThat(data.covariances()[2][0])
        .containsExactly(
            new double[] {
              0.2755058716591605, 0.09663458486650217, 0.1854293889351059, 0.054769150980620504
            },
            within(1e-8));
  }

  @Test
  void convergesToScikitLearnsMixtureOfIndependentFeatures() {
    GaussianMixtureModelData data = trainer(3, true, 1e-9).train(Iris.samples());

    assertThat(data.iterations()).isEqualTo(19);
    assertThat(data.logLikelihood()).isCloseTo(-2.0478504788571033, within(1e-9));
    assertThat(data.bic()).isCloseTo(744.6316613036336, within(1e-6));
    assertThat(data.weights())
        .containsExactly(
            new double[] {0.4140028087787399, 0.3333333333086399, 0.2526638579126202},
            within(1e-8));
    assertThat(data.covariances()[0])
        .hasDimensions(1, 4)
        .satisfies(
            rows ->
                assertThat(rows[0])
                    .containsExactly(
                        new double[] {
                          0.23200685745276925,
                          0.08735435958474533,
                          0.27625695425243785,
                          0.06916022555236942
                        },
                        within(1e-7)));
  }

  @Test
  void sampleSeventyEightLiesBetweenTwoComponents() {
    GaussianMixtureModelData data = trainer(3, false, 1e-9).train(Iris.samples());
    Membership membership =
        new Membership(new Mixture(data.weights(), data.means(), data.covariances()));
    double[] result = new double[5];
    membership.score(Iris.rows().get(77), result);

    assertThat(result[0]).isZero();
    assertThat(result[2]).isCloseTo(0.6712546840782815, within(1e-4));
    assertThat(result[3]).isLessThan(1e-100);
    assertThat(result[4]).isCloseTo(0.3287453159217188, within(1e-4));
  }

  @Test
  void recoversAMixtureItWasDrawnFrom() {
    Random random = new Random(5);
    double[][] rows = new double[20_000][];
    for (int i = 0; i < rows.length; i++) {
      double common = random.nextGaussian();
      rows[i] =
          random.nextDouble() < 0.7
              ? new double[] {common, 0.8 * common + 0.6 * random.nextGaussian()}
              : new double[] {6 + 2 * common, random.nextGaussian()};
    }
    GaussianMixtureModelData data = trainer(2, false, 1e-6).train(Samples.ofRows(rows));

    assertThat(data.weights()[0]).isCloseTo(0.7, within(0.01));
    assertThat(data.covariances()[0][0]).containsExactly(new double[] {1, 0.8}, within(0.05));
    assertThat(data.covariances()[1][0]).containsExactly(new double[] {4, 0}, within(0.2));
  }

  @Test
  void threadsDoNotChangeTheModel() {
    GaussianMixtureModelData one = trainer(3, false, 1e-3).train(Iris.samples());
    GaussianMixtureModelData other =
        new MixtureTrainer(3, false, 1000, 1e-3, 1e-6, 1, 3).train(Iris.samples());

    assertThat(other).usingRecursiveComparison().isEqualTo(one);
  }

  @Test
  void aComponentWithoutExtentIsRefused() {
    Samples line = Samples.ofRows(new double[][] {{1, 0}, {2, 0}, {3, 0}, {9, 0}});
    assertThatThrownBy(() -> new MixtureTrainer(2, false, 9, 1e-3, 0, 1, 1).train(line))
        .hasMessageContaining("has no extent in some direction: raise the regularisation");
  }

  private static MixtureTrainer trainer(int k, boolean diagonal, double tolerance) {
    return new MixtureTrainer(k, diagonal, 1000, tolerance, 1e-6, 1, 1);
  }
}
