package io.shoplens.ml.validation;

import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Samples and the cluster of each, outliers (negative clusters) left out. */
record Labelled(Samples samples, int[] clusters) {

  static Labelled of(Samples samples, int[] clusters) {
    if (clusters.length != samples.size()) {
      throw new IllegalArgumentException(
          clusters.length + " clusters for " + samples.size() + " samples");
    }
    int[] kept = IntStream.range(0, clusters.length).filter(i -> clusters[i] >= 0).toArray();
    return kept.length == clusters.length
        ? new Labelled(samples, clusters)
        : new Labelled(samples.pick(kept), Arrays.stream(kept).map(row -> clusters[row]).toArray());
  }

  /** Their numbers in order. */
  int[] numbers() {
    return Arrays.stream(clusters).distinct().sorted().toArray();
  }
}
