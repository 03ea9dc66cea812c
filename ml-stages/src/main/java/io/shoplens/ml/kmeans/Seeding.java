package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * First centres by k-means++: each is drawn with a chance proportional to its squared distance from
 * those before. Of a few drawn, the one that lowers the sum of distances most is taken.
 */
final class Seeding {
  private final Samples samples;
  private final Shards shards;
  private final Random random;
  private final double[] nearest;

  Seeding(Samples samples, Shards shards, Random random) {
    this.samples = samples;
    this.shards = shards;
    this.random = random;
    this.nearest = new double[samples.size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
  }

  double[][] centres(int k) {
    double[][] centres = new double[k][];
    centres[0] = samples.row(random.nextInt(samples.size()));
    int draws = 2 + (int) Math.log(k);
    for (int count = 1; count < k; count++) {
      double[] last = centres[count - 1];
      List<Part> parts = shards.map((start, end) -> approach(last, start, end));
      centres[count] = bestOf(draws, parts, count, k);
    }
    return centres;
  }

  /** Part of the samples, and the sum of their squared distances to the nearest centre. */
  private record Part(int start, int end, double sum) {}

  /** Takes a new centre into account. */
  private Part approach(double[] centre, int start, int end) {
    double[] distances = new double[Distances.RUN];
    double sum = 0;
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      Distances.squared(samples, from, count, centre, distances);
      for (int i = 0; i < count; i++) {
        nearest[from + i] = Math.min(nearest[from + i], distances[i]);
        sum += nearest[from + i];
      }
    }
    return new Part(start, end, sum);
  }

  private double[] bestOf(int draws, List<Part> parts, int count, int k) {
    double total = parts.stream().mapToDouble(Part::sum).sum();
    if (total == 0) {
      throw new StageException(
          "the samples have only %d different values, too few for %d clusters".formatted(count, k));
    }
    double[][] candidates = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      candidates[draw] = samples.row(draw(parts, random.nextDouble() * total));
    }
    double[] sums = shards.reduce((start, end) -> sumsWith(candidates, start, end), Seeding::plus);
    int best = 0;
    for (int draw = 1; draw < draws; draw++) {
      best = sums[draw] < sums[best] ? draw : best;
    }
    return candidates[best];
  }

  private int draw(List<Part> parts, double target) {
    double left = target;
    int last = 0;
    for (Part part : parts) {
      if (left >= part.sum()) {
        left -= part.sum();
        continue;
      }
      for (int row = part.start(); row < part.end(); row++) {
        if (nearest[row] > 0) {
          last = row;
          left -= nearest[row];
          if (left < 0) {
            return row;
          }
        }
      }
    }
    return last;
  }

  /** What the sum of distances would be with each of the candidates. */
  private double[] sumsWith(double[][] candidates, int start, int end) {
    double[] distances = new double[Distances.RUN];
    double[] sums = new double[candidates.length];
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      for (int candidate = 0; candidate < candidates.length; candidate++) {
        Distances.squared(samples, from, count, candidates[candidate], distances);
        double sum = 0;
        for (int i = 0; i < count; i++) {
          sum += Math.min(nearest[from + i], distances[i]);
        }
        sums[candidate] += sum;
      }
    }
    return sums;
  }

  private static double[] plus(double[] one, double[] other) {
    double[] both = new double[one.length];
    Arrays.setAll(both, i -> one[i] + other[i]);
    return both;
  }
}
