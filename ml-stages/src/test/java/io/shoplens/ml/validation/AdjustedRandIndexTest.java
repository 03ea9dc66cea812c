package io.shoplens.ml.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Iris;
import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class AdjustedRandIndexTest {

  @Test
  void smallTablesHaveTheIndexComputedByHand() {
    // One pair is together in both; 1 pair in the first, 2 in the second, of 6: (1 - 1/3)/(3/2 -
    // 1/3)
    assertThat(AdjustedRandIndex.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 1, 1}))
        .isCloseTo(4.0 / 7, within(1e-15));
    // No pair is together in both, 2 pairs in each: (0 - 2/3)/(2 - 2/3)
    assertThat(AdjustedRandIndex.of(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isCloseTo(-0.5, within(1e-15));
    assertThat(AdjustedRandIndex.of(new int[] {5, 5, 5}, new int[] {1, 1, 1})).isEqualTo(1);
    assertThat(AdjustedRandIndex.of(new int[] {1, 2, 3}, new int[] {7, 8, 9})).isEqualTo(1);
    assertThat(AdjustedRandIndex.of(new int[] {5, 5, 5}, new int[] {1, 2, 3})).isZero();
  }

  @Test
  void clustersOfIrisAgreeWithItsSpeciesAsScikitLearnSays() {
    Samples iris = Iris.samples();
    double[][] centres = new KMeansTrainer(3, 300, 10, 1, 1).train(iris).centres();
    int[] species = Arrays.stream(Iris.species()).mapToInt(label -> (int) label).toArray();

    assertThat(AdjustedRandIndex.of(Centres.labels(iris, centres, 1), species))
        .isCloseTo(
            Parity.json("validation/expected.json").get("ari_species").asDouble(), within(1e-12));
  }

  @Property(tries = 200)
  void equalsWhatCountingAllPairsGives(
      @ForAll @IntRange(min = 2, max = 60) int size,
      @ForAll @IntRange(min = 1, max = 6) int clusters,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[] one = random.ints(size, -1, clusters).toArray();
    int[] other = random.ints(size, 0, clusters).toArray();
    long both = 0;
    long neither = 0;
    long onlyOne = 0;
    long onlyOther = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        boolean inOne = one[i] == one[j];
        boolean inOther = other[i] == other[j];
        both += inOne && inOther ? 1 : 0;
        neither += !inOne && !inOther ? 1 : 0;
        onlyOne += inOne && !inOther ? 1 : 0;
        onlyOther += !inOne && inOther ? 1 : 0;
      }
    }
    double expected =
        onlyOne == 0 && onlyOther == 0
            ? 1
            : 2.0
                * (both * neither - onlyOne * onlyOther)
                / ((both + onlyOne) * (onlyOne + neither)
                    + (both + onlyOther) * (onlyOther + neither));

    assertThat(AdjustedRandIndex.of(one, other)).isCloseTo(expected, within(1e-12));
    assertThat(AdjustedRandIndex.of(other, one)).isCloseTo(expected, within(1e-12));
  }

  @Property(tries = 50)
  void otherNamesForTheSameClustersAgreeWholly(
      @ForAll @IntRange(min = 2, max = 500) int size, @ForAll long seed) {
    int[] one = new Random(seed).ints(size, 0, 9).toArray();
    int[] renamed = Arrays.stream(one).map(cluster -> 1_000_000 - 7 * cluster).toArray();

    assertThat(AdjustedRandIndex.of(one, renamed)).isEqualTo(1);
  }

  @Property(tries = 20)
  void independentLabelsAgreeNoMoreThanByChance(@ForAll long seed) {
    Random random = new Random(seed);
    int[] one = random.ints(20_000, 0, 5).toArray();
    int[] other = random.ints(20_000, 0, 4).toArray();

    assertThat(AdjustedRandIndex.of(one, other)).isBetween(-0.005, 0.005);
  }

  @Test
  void pairsOfManySamplesAreCountedWithoutOverflow() {
    int size = 3_000_000;
    int[] one = new int[size];
    int[] other = new int[size];
    Arrays.setAll(one, i -> i % 2);
    Arrays.setAll(other, i -> i % 4);

    // 4 of 8 pairs are together in the finer labeling: (1/4 - 1/8)/(3/8 - 1/8) = 1/2 in the limit.
    assertThat(AdjustedRandIndex.of(one, other)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void labelingsOfDifferentSamplesAreNotCompared() {
    assertThatThrownBy(() -> AdjustedRandIndex.of(new int[3], new int[2]))
        .hasMessage("one labeling is of 3 samples, the other of 2");
    assertThatThrownBy(() -> AdjustedRandIndex.of(new int[1], new int[1]))
        .isInstanceOf(StageException.class)
        .hasMessageContaining("there is no pair");
  }
}
