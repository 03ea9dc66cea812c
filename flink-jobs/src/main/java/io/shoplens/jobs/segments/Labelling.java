package io.shoplens.jobs.segments;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.Scorer;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Samples in memory and their clusters. */
final class Labelling {
  private Labelling() {}

  /** Samples are in no order, so that the first are as good as any. */
  static Samples first(Samples samples, int most) {
    return samples.size() <= most ? samples : samples.pick(IntStream.range(0, most).toArray());
  }

  /** The first number that a scorer gives for each. */
  static int[] of(Samples samples, Scorer scorer) {
    int[] labels = new int[samples.size()];
    double[] scored = new double[scorer.numbers()];
    for (int row = 0; row < labels.length; row++) {
      scorer.score(samples.row(row), scored);
      labels[row] = (int) scored[0];
    }
    return labels;
  }

  /** Share of the smallest of so many clusters in all samples. */
  static double smallestShare(int[] labels, int clusters) {
    long[] sizes = new long[clusters];
    for (int label : labels) {
      if (label >= 0) {
        sizes[label]++;
      }
    }
    return (double) Arrays.stream(sizes).min().orElse(0) / labels.length;
  }
}
