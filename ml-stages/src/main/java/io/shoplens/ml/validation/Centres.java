package io.shoplens.ml.validation;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.NearestOfRun;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;

/** Labels samples by the nearest of some centres, the first of equally near ones. */
public final class Centres {
  private Centres() {}

  public static int[] labels(Samples samples, double[][] centres, int threads) {
    return nearest(samples, centres, threads).labels();
  }

  /** The nearest centre of each sample, and its squared distance. */
  record Nearest(int[] labels, double[] squared) {}

  static Nearest nearest(Samples samples, double[][] centres, int threads) {
    Nearest all = new Nearest(new int[samples.size()], new double[samples.size()]);
    try (Shards shards = new Shards(samples.size(), threads)) {
      shards.map((start, end) -> fill(samples, centres, start, end, all));
    }
    return all;
  }

  private static int fill(Samples samples, double[][] centres, int start, int end, Nearest all) {
    RunCopy copy = new RunCopy(samples);
    NearestOfRun nearest = new NearestOfRun();
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      nearest.find(copy.of(from, count), count, centres);
      for (int i = 0; i < count; i++) {
        all.labels()[from + i] = nearest.label(i);
        all.squared()[from + i] = nearest.squared(i);
      }
    }
    return end;
  }
}
