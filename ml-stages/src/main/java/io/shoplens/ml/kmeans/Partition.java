package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.NearestOfRun;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many samples each centre has, and the sum of their squared distances to it. */
record Partition(long[] sizes, double inertia) {

  /** Of several sets of centres, in one pass over the samples. */
  static List<Partition> of(List<double[][]> centres, Samples samples, Shards shards) {
    return shards.reduce((start, end) -> part(centres, samples, start, end), Partition::plus);
  }

  private static List<Partition> part(
      List<double[][]> centres, Samples samples, int start, int end) {
    Partition[] sums =
        centres.stream()
            .map(some -> new Partition(new long[some.length], 0))
            .toArray(Partition[]::new);
    RunCopy copy = new RunCopy(samples);
    NearestOfRun nearest = new NearestOfRun();
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      Samples run = copy.of(from, count);
      for (int set = 0; set < sums.length; set++) {
        nearest.find(run, count, centres.get(set));
        sums[set] = sums[set].with(nearest, count);
      }
    }
    return Stream.of(sums).toList();
  }

  private Partition with(NearestOfRun nearest, int count) {
    double sum = inertia;
    for (int i = 0; i < count; i++) {
      sizes[nearest.label(i)]++;
      sum += nearest.squared(i);
    }
    return new Partition(sizes, sum);
  }

  private static List<Partition> plus(List<Partition> some, List<Partition> others) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i).plus(others.get(i))).toList();
  }

  private Partition plus(Partition other) {
    long[] both = new long[sizes.length];
    Arrays.setAll(both, i -> sizes[i] + other.sizes[i]);
    return new Partition(both, inertia + other.inertia);
  }
}
