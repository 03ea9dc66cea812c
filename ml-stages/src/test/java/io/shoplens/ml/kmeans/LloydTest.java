package io.shoplens.ml.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class LloydTest {

  @Property(tries = 200)
  void boundsSaveDistancesAndChangeNothing(
      @ForAll @IntRange(min = 10, max = 900) int size,
      @ForAll @IntRange(min = 1, max = 5) int width,
      @ForAll @IntRange(min = 1, max = 8) int k,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll long seed) {
    double[][] samples = samples(size, width, new Random(seed));
    double[][] start = start(samples, k, new Random(seed + 1));
    PlainLloyd plain = new PlainLloyd(samples, start.clone());
    int rounds = plain.run();
    Assume.that(!plain.wasTied());
    try (Shards shards = new Shards(size, threads)) {
      double[][] other = start(samples, k, new Random(seed + 2));
      KMeansModelData data =
          new Lloyd(Samples.ofRows(samples), shards).run(List.of(other, start), 1000).get(1);

      assertThat(data.iterations()).isEqualTo(rounds);
      for (int cluster = 0; cluster < k; cluster++) {
        assertThat(data.centres()[cluster]).containsExactly(plain.centres()[cluster], within(1e-9));
      }
    }
  }

  /** Some centres start where no sample is near, so that they lose all their samples. */
  private static double[][] start(double[][] samples, int k, Random random) {
    double[][] start = new double[k][];
    for (int i = 0; i < k; i++) {
      start[i] = samples[random.nextInt(samples.length)].clone();
      if (random.nextInt(5) == 0) {
        Arrays.setAll(start[i], feature -> 40 + random.nextGaussian());
      }
    }
    return start;
  }

  private static double[][] samples(int size, int width, Random random) {
    double[][] samples = new double[size][width];
    for (double[] sample : samples) {
      int group = random.nextInt(4);
      Arrays.setAll(sample, feature -> 3 * group * (feature % 2) + random.nextGaussian());
    }
    return samples;
  }
}
