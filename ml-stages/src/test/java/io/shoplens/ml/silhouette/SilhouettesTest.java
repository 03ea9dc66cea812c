package io.shoplens.ml.silhouette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.silhouette.SilhouetteResult.Score;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SilhouettesTest {
  private static final double[][] CENTRES = {{0, 0}, {4, 0}, {2, 3}};

  /** Expected figures: scikit-learn 1.9.1, {@code silhouette_score} and {@code _samples}. */
  @Test
  void measuresTheSpeciesOfIrisAsScikitLearnDoes() {
    SilhouetteResult result = new Silhouettes(1000, 1, 2).of(Iris.samples());

    assertThat(result.overall().silhouette()).isCloseTo(0.503477440693296, within(1e-12));
    assertThat(result.overall().standardError()).isZero();
    assertThat(result.clusters().stream().mapToDouble(Score::silhouette).toArray())
        .containsExactly(
            new double[] {0.7893812421871645, 0.40908463959698727, 0.3119664402957364},
            within(1e-12));
  }

  @Property(tries = 40)
  void equalsTheDefinition(
      @ForAll @IntRange(min = 4, max = 60) int count,
      @ForAll @IntRange(min = 2, max = 4) int clusters,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[count][];
    double[] labels = new double[count];
    for (int row = 0; row < count; row++) {
      rows[row] = new double[] {random.nextInt(5), random.nextGaussian()};
      labels[row] = row < clusters ? row : random.nextInt(clusters);
    }
    double expected = 0;
    for (int row = 0; row < count; row++) {
      expected += byDefinition(rows, labels, row, clusters) / count;
    }

    Samples samples = Samples.ofRows(rows).withLabels(labels);
    assertThat(new Silhouettes(100, 1, 1).of(samples).overall().silhouette())
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void outliersAreLeftOut() {
    Samples iris = Iris.samples();
    double[] labels = Arrays.copyOf(iris.labels(), 152);
    labels[150] = -1;
    labels[151] = -1;
    double[][] rows = Arrays.copyOf(Iris.rows().toArray(double[][]::new), 152);
    rows[150] = new double[4];
    rows[151] = new double[] {100, 100, 100, 100};

    assertThat(new Silhouettes(1000, 1, 1).of(Samples.ofRows(rows).withLabels(labels)))
        .isEqualTo(new Silhouettes(1000, 1, 1).of(iris));
  }

  @Test
  void theStandardErrorTellsHowFarChoicesSpread() {
    Samples samples = blobs(4000);
    SilhouetteResult exact = new Silhouettes(4000, 0, 2).of(samples);
    int choices = 60;
    double squares = 0;
    double told = 0;
    for (int seed = 0; seed < choices; seed++) {
      SilhouetteResult chosen = new Silhouettes(300, seed, 2).of(samples);
      squares += Math.pow(chosen.overall().silhouette() - exact.overall().silhouette(), 2);
      told += Math.pow(chosen.overall().standardError(), 2);
      assertThat(chosen.overall().measured()).isBetween(299, 301);
    }

    assertThat(Math.sqrt(told / squares)).isBetween(0.75, 1.3);
  }

  @Test
  void smallClustersAreMeasuredTooAndThreadsChangeNothing() {
    Samples samples = blobs(3000);
    double[] labels = samples.labels().clone();
    for (int i = 0; i < 40; i++) {
      labels[i] = 7;
    }
    Samples relabelled = samples.withLabels(labels);
    SilhouetteResult result = new Silhouettes(200, 5, 1).of(relabelled);

    assertThat(result.clusters().get(3).cluster()).isEqualTo(7);
    assertThat(result.clusters().get(3).samples()).isEqualTo(40);
    assertThat(result.clusters().get(3).measured()).isEqualTo(30);
    assertThat(new Silhouettes(200, 5, 3).of(relabelled)).isEqualTo(result);
  }

  @Test
  void oneClusterCannotBeMeasured() {
    Samples one = Samples.ofRows(new double[] {1}, new double[] {2}).withLabels(3, 3);
    assertThatThrownBy(() -> new Silhouettes(10, 1, 1).of(one))
        .hasMessage("silhouettes compare clusters, and the samples are in 1");
  }

  private static Samples blobs(int count) {
    Random random = new Random(17);
    double[][] rows = new double[count][];
    double[] labels = new double[count];
    for (int row = 0; row < count; row++) {
      double[] centre = CENTRES[row % 3];
      labels[row] = row % 3;
      rows[row] =
          new double[] {centre[0] + random.nextGaussian(), centre[1] + random.nextGaussian()};
    }
    return Samples.ofRows(rows).withLabels(labels);
  }

  private static double byDefinition(double[][] rows, double[] labels, int row, int clusters) {
    double[] sums = new double[clusters];
    int[] counts = new int[clusters];
    for (int other = 0; other < rows.length; other++) {
      if (other != row) {
        int cluster = (int) labels[other];
        sums[cluster] += Math.hypot(rows[row][0] - rows[other][0], rows[row][1] - rows[other][1]);
        counts[cluster]++;
      }
    }
    int own = (int) labels[row];
    if (counts[own] == 0) {
      return 0;
    }
    double next = Double.POSITIVE_INFINITY;
    for (int cluster = 0; cluster < clusters; cluster++) {
      if (cluster != own) {
        next = Math.min(next, sums[cluster] / counts[cluster]);
      }
    }
    double mean = sums[own] / counts[own];
    double larger = Math.max(mean, next);
    return larger == 0 ? 0 : (next - mean) / larger;
  }
}
