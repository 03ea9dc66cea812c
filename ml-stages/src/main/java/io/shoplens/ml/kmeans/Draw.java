package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The centres of one start in the making, and how far samples are from the nearest of them. */
final class Draw {
  private final Samples samples;
  private final Random random;
  private final double[] nearest;
  private final double[][] centres;
  private int count;

  Draw(Samples samples, Random random, int k) {
    this.samples = samples;
    this.random = random;
    this.nearest = new double[samples.size()];
    this.centres = new double[k][];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    add(samples.row(random.nextInt(samples.size())));
  }

  void add(double[] centre) {
    centres[count++] = centre;
  }

  double[][] centres() {
    return centres;
  }

  /** Takes the last centre into account; returns the sum of squared distances in a run. */
  double approach(Samples run, int from, int size, double[] distances) {
    Distances.squared(run, size, centres[count - 1], distances);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double least = Math.min(nearest[from + i], distances[i]);
      nearest[from + i] = least;
      sum += least;
    }
    return sum;
  }

  /** Adds what the sum of distances in a run would be with each of the candidates. */
  void addSums(
      double[][] candidates, Samples run, int from, int size, double[] distances, double[] sums) {
    for (int candidate = 0; candidate < candidates.length; candidate++) {
      Distances.squared(run, size, candidates[candidate], distances);
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += Math.min(nearest[from + i], distances[i]);
      }
      sums[candidate] += sum;
    }
  }

  /** Draws samples, with a chance proportional to their squared distance. */
  double[][] candidates(int draws, List<Part> parts) {
    double total = parts.stream().mapToDouble(Part::sum).sum();
    if (total == 0) {
      throw new StageException(
          "the samples have only %d different values, too few for %d clusters"
              .formatted(count, centres.length));
    }
    double[][] candidates = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      candidates[draw] = samples.row(draw(parts, random.nextDouble() * total));
    }
    return candidates;
  }

  /** Part of the samples, and the sum of their squared distances to the nearest centre. */
  record Part(int start, int end, double sum) {}

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
}
