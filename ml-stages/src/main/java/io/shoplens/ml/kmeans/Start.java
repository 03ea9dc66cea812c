package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;

/** One start of k-means: where its centres are by now, and what is known of the samples. */
final class Start {
  private final Samples samples;
  private final double[][] centres;
  private final Bounds bounds;
  private final ClusterSums sums;
  private float[] moved;
  private int rounds;
  private boolean converged;

  Start(Samples samples, double[][] centres) {
    this.samples = samples;
    this.centres = centres.clone();
    this.bounds = new Bounds(samples.size());
    this.sums = new ClusterSums(centres.length, samples.width());
    this.moved = Movement.between(centres, centres);
  }

  double[][] centres() {
    return centres;
  }

  Bounds bounds() {
    return bounds;
  }

  /** How its centres moved since the bounds were valid. */
  float[] moved() {
    return moved;
  }

  boolean isConverged() {
    return converged;
  }

  /** Ends a round, in which samples may have changed their clusters. */
  void take(ClusterSums change, Shards shards) {
    rounds++;
    converged = change.moves() == 0;
    if (!converged) {
      sums.add(change);
      moveCentres(shards);
    }
  }

  private void moveCentres(Shards shards) {
    double[][] before = centres.clone();
    for (int cluster = 0; cluster < centres.length; cluster++) {
      if (sums.count(cluster) > 0) {
        centres[cluster] = sums.mean(cluster);
      }
    }
    for (int cluster = 0; cluster < centres.length; cluster++) {
      if (sums.count(cluster) == 0) {
        centres[cluster] = samples.row(Farthest.from(centres, samples, shards));
      }
    }
    moved = Movement.between(before, centres);
  }

  /**
   * @param partition measured once more, as the model itself will: sums of changes are not exact to
   *     the last bit
   */
  KMeansModelData result(Partition partition) {
    return new KMeansModelData(centres, partition.sizes(), partition.inertia(), rounds, converged);
  }
}
