package io.shoplens.ml.metrics;

import io.shoplens.ml.samples.Quantiles;
import io.shoplens.ml.samples.Seeds;
import io.shoplens.ml.samples.Shards;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws samples again, with replacement, to see how far a figure would move. Samples of one group
 * are drawn together, as those of a person are not independent of each other. Each replicate has a
 * seed of its own, so threads change nothing.
 */
final class Bootstrap {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  private final Judge judge;
  private final Predictions sorted;
  private final Groups groups;

  Bootstrap(Judge judge, Predictions sorted, Groups groups) {
    this.judge = judge;
    this.sorted = sorted;
    this.groups = groups;
  }

  List<Interval> intervals(int replicates, long seed, int threads) {
    double[] values = judge.figures(sorted.weights).values();
    double[][] drawn = replicates == 0 ? new double[0][] : draw(replicates, seed, threads);
    List<Interval> intervals = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int figure = i;
      double[] ordered =
          Arrays.stream(drawn)
              .mapToDouble(of -> of[figure])
              .filter(value -> !Double.isNaN(value))
              .sorted()
              .toArray();
      intervals.add(
          new Interval(
              BinaryFigures.NAMES.get(i),
              values[i],
              Quantiles.of(ordered, LOW),
              Quantiles.of(ordered, HIGH)));
    }
    return intervals;
  }

  private double[][] draw(int replicates, long seed, int threads) {
    double[][] drawn = new double[replicates][];
    try (Shards shards = new Shards(replicates, threads)) {
      shards.map(
          (start, end) -> {
            for (int replicate = start; replicate < end; replicate++) {
              int[] counts = groups.draw(Seeds.of(seed, replicate));
              drawn[replicate] = judge.figures(sorted.weightsOf(counts)).values();
            }
            return end;
          });
    }
    return drawn;
  }
}
