package io.shoplens.ml.validation;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.SampleKeys;
import io.shoplens.ml.samples.Shards;
import java.util.List;
import java.util.stream.IntStream;

/** Repeats something by several threads, each time with a seed of its own. */
final class Repetitions {
  private Repetitions() {}

  /** Done once, with a trainer that has the seed and one thread. */
  @FunctionalInterface
  interface Repetition<R> {
    R with(KMeansTrainer trainer);
  }

  static <R> List<R> run(int times, KMeansTrainer trainer, Repetition<R> repetition) {
    try (Shards shards = new Shards(times, trainer.threads())) {
      return shards
          .map(
              (start, end) ->
                  IntStream.range(start, end)
                      .mapToLong(time -> SampleKeys.ofId(trainer.seed(), time))
                      .mapToObj(seed -> trainer.withSeed(seed).withThreads(1))
                      .map(repetition::with)
                      .toList())
          .stream()
          .flatMap(List::stream)
          .toList();
    }
  }
}
