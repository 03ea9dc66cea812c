package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs all restarts of k-means and keeps the one with the least inertia. */
public record KMeansTrainer(int k, int maxIter, int restarts, long seed, int threads)
    implements Serializable {

  public KMeansModelData train(Samples samples) {
    if (samples.size() < k) {
      throw new StageException(
          "%d samples are too few for %d clusters".formatted(samples.size(), k));
    }
    @Nullable KMeansModelData best = null;
    try (Shards shards = new Shards(samples.size(), threads)) {
      for (int restart = 0; restart < restarts; restart++) {
        Random random = new Random(seed * 31 + restart);
        double[][] start = new Seeding(samples, shards, random).centres(k);
        KMeansModelData end = new Lloyd(samples, shards, start).run(maxIter);
        if (best == null || end.inertia() < best.inertia()) {
          best = end;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("no restart was run");
    }
    return largestFirst(best);
  }

  /** Goes on from centres that were found elsewhere, such as in a part of the samples. */
  public KMeansModelData improve(Samples samples, double[][] centres) {
    try (Shards shards = new Shards(samples.size(), threads)) {
      return largestFirst(new Lloyd(samples, shards, centres.clone()).run(maxIter));
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
