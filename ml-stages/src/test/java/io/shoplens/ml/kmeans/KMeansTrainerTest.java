package io.shoplens.ml.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected figures: scikit-learn 1.9.1, {@code KMeans(k, n_init=50, tol=0)} on iris. */
final class KMeansTrainerTest {

  @Test
  void findsTheThreeClustersThatScikitLearnFinds() {
    KMeansModelData data = new KMeansTrainer(3, 300, 10, 1, 1).train(Iris.samples());

    assertThat(data.inertia()).isCloseTo(78.85144142614601, within(1e-10));
    assertThat(data.sizes()).containsExactly(62, 50, 38);
    assertThat(data.centres()[0])
        .containsExactly(
            new double[] {
              5.901612903225806, 2.7483870967741937, 4.393548387096774, 1.4338709677419355
            },
            within(1e-12));
    assertThat(data.centres()[2])
        .containsExactly(
            new double[] {6.85, 3.0736842105263156, 5.742105263157894, 2.0710526315789473},
            within(1e-12));
    assertThat(data.converged()).isTrue();
  }

  @Test
  void findsNoWorseClustersThanScikitLearnForAnyNumberOfThem() {
    double[] inertia = {
      57.22847321428572, 46.446182051282065, 39.03998724608726, 34.29971212121213
    };
    for (int i = 0; i < inertia.length; i++) {
      KMeansModelData data = new KMeansTrainer(4 + i, 300, 50, 1, 2).train(Iris.samples());
      assertThat(data.inertia()).isCloseTo(inertia[i], within(1e-9));
    }
  }

  @Test
  void goesOnFromCentresOfAPartOfTheSamples() {
    KMeansTrainer trainer = new KMeansTrainer(3, 300, 10, 1, 1);
    int[] everyThird = IntStream.range(0, 50).map(i -> 3 * i).toArray();
    double[][] start = trainer.train(Iris.samples().pick(everyThird)).centres();
    double[][] before = Arrays.stream(start).map(double[]::clone).toArray(double[][]::new);

    KMeansModelData data = trainer.improve(Iris.samples(), start);

    // Beside the best end there is another, a single sample apart.
    assertThat(data.inertia()).isCloseTo(78.85144142614601, within(0.01));
    assertThat(data.converged()).isTrue();
    assertThat(start).isDeepEqualTo(before);
  }
}
