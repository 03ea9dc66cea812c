package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * First centres by k-means++: each is drawn with a chance proportional to its squared distance from
 * those before. Of a few drawn, the one that lowers the sum of distances most is taken. Each step
 * does so for several starts in the same passes over the samples.
 */
final class Seeding {
  private final Samples samples;
  private final Shards shards;

  Seeding(Samples samples, Shards shards) {
    this.samples = samples;
    this.shards = shards;
  }

  /** The centres of a start for each source of random numbers. */
  List<double[][]> centres(int k, List<Random> randoms) {
    List<Draw> starts = randoms.stream().map(random -> new Draw(samples, random, k)).toList();
    int draws = 2 + (int) Math.log(k);
    for (int count = 1; count < k; count++) {
      List<Draw.Part[]> parts = shards.map((start, end) -> approach(starts, start, end));
      List<double[][]> candidates = new ArrayList<>();
      for (int i = 0; i < starts.size(); i++) {
        int number = i;
        List<Draw.Part> own = parts.stream().map(part -> part[number]).toList();
        candidates.add(starts.get(i).candidates(draws, own));
      }
      double[][] sums =
          shards.reduce((start, end) -> sums(starts, candidates, start, end), Seeding::plus);
      for (int i = 0; i < starts.size(); i++) {
        starts.get(i).add(candidates.get(i)[least(sums[i])]);
      }
    }
    return starts.stream().map(Draw::centres).toList();
  }

  private Draw.Part[] approach(List<Draw> starts, int first, int end) {
    RunCopy copy = new RunCopy(samples);
    double[] distances = new double[Distances.RUN];
    double[] sums = new double[starts.size()];
    for (int from = first; from < end; from += Distances.RUN) {
      int size = Math.min(Distances.RUN, end - from);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += starts.get(i).approach(copy.of(from, size), from, size, distances);
      }
    }
    return Arrays.stream(sums)
        .mapToObj(sum -> new Draw.Part(first, end, sum))
        .toArray(Draw.Part[]::new);
  }

  private double[][] sums(List<Draw> starts, List<double[][]> candidates, int first, int end) {
    RunCopy copy = new RunCopy(samples);
    double[] distances = new double[Distances.RUN];
    double[][] sums =
        candidates.stream().map(some -> new double[some.length]).toArray(double[][]::new);
    for (int from = first; from < end; from += Distances.RUN) {
      int size = Math.min(Distances.RUN, end - from);
      for (int i = 0; i < sums.length; i++) {
        Samples run = copy.of(from, size);
        starts.get(i).addSums(candidates.get(i), run, from, size, distances, sums[i]);
      }
    }
    return sums;
  }

  private static double[][] plus(double[][] some, double[][] others) {
    return IntStream.range(0, some.length)
        .mapToObj(i -> plus(some[i], others[i]))
        .toArray(double[][]::new);
  }

  private static double[] plus(double[] one, double[] other) {
    double[] both = new double[one.length];
    Arrays.setAll(both, i -> one[i] + other[i]);
    return both;
  }

  private static int least(double[] sums) {
    int least = 0;
    for (int i = 1; i < sums.length; i++) {
      least = sums[i] < sums[least] ? i : least;
    }
    return least;
  }
}
