package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs all restarts of k-means and keeps the one with the least inertia. */
public record KMeansTrainer(int k, int maxIter, int restarts, long seed, int threads)
    implements Serializable {
  /** Restarts that share the passes over the samples; each takes 8 bytes a sample meanwhile. */
  private static final int AT_ONCE = 4;

  public KMeansModelData train(Samples samples) {
    if (samples.size() < k) {
      throw new StageException(
          "%d samples are too few for %d clusters".formatted(samples.size(), k));
    }
    List<KMeansModelData> ends = new ArrayList<>();
    try (Shards shards = new Shards(samples.size(), threads)) {
      Seeding seeding = new Seeding(samples, shards);
      Lloyd lloyd = new Lloyd(samples, shards);
      for (int first = 0; first < restarts; first += AT_ONCE) {
        List<Random> randoms =
            IntStream.range(first, Math.min(restarts, first + AT_ONCE))
                .mapToObj(restart -> new Random(seed * 31 + restart))
                .toList();
        ends.addAll(lloyd.run(seeding.centres(k, randoms), maxIter));
      }
    }
    return largestFirst(
        ends.stream().min(Comparator.comparingDouble(KMeansModelData::inertia)).orElseThrow());
  }

  /** Goes on from centres that were found elsewhere, such as in a part of the samples. */
  public KMeansModelData improve(Samples samples, double[][] centres) {
    try (Shards shards = new Shards(samples.size(), threads)) {
      return largestFirst(
          new Lloyd(samples, shards).run(List.<double[][]>of(centres), maxIter).get(0));
    }
  }

  public KMeansTrainer withK(int other) {
    return new KMeansTrainer(other, maxIter, restarts, seed, threads);
  }

  public KMeansTrainer withSeed(long other) {
    return new KMeansTrainer(k, maxIter, restarts, other, threads);
  }

  public KMeansTrainer withThreads(int other) {
    return new KMeansTrainer(k, maxIter, restarts, seed, other);
  }

  /** Numbers of clusters mean nothing, so they are given by size. */
  private static KMeansModelData largestFirst(KMeansModelData data) {
    int[] order =
        IntStream.range(0, data.sizes().length)
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -data.sizes()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[][] centres =
        IntStream.of(order).mapToObj(i -> data.centres()[i]).toArray(double[][]::new);
    long[] sizes = IntStream.of(order).mapToLong(i -> data.sizes()[i]).toArray();
    return new KMeansModelData(centres, sizes, data.inertia(), data.iterations(), data.converged());
  }
}
