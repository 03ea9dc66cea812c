package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.NearestOfRun;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.Arrays;

/** How many samples each centre has, and the sum of their squared distances to it. */
record Partition(long[] sizes, double inertia) {

  static Partition of(double[][] centres, Samples samples, Shards shards) {
    return shards.reduce((start, end) -> part(centres, samples, start, end), Partition::plus);
  }

  private static Partition part(double[][] centres, Samples samples, int start, int end) {
    long[] sizes = new long[centres.length];
    double inertia = 0;
    NearestOfRun nearest = new NearestOfRun();
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      nearest.find(samples, from, count, centres);
      for (int i = 0; i < count; i++) {
        sizes[nearest.label(i)]++;
        inertia += nearest.squared(i);
      }
    }
    return new Partition(sizes, inertia);
  }

  private Partition plus(Partition other) {
    long[] both = new long[sizes.length];
    Arrays.setAll(both, i -> sizes[i] + other.sizes[i]);
    return new Partition(both, inertia + other.inertia);
  }
}
