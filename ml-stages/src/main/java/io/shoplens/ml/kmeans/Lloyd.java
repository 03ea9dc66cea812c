package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;

/**
 * Moves centres to the means of their samples until no sample changes its cluster.
 *
 * <p>With Hamerly's bounds: a sample whose centre is surely nearer than any other is not measured
 * again. That saves most distances and changes no result.
 */
final class Lloyd {
  private final Samples samples;
  private final Shards shards;
  private final double[][] centres;
  private final Bounds bounds;
  private final ClusterSums sums;

  Lloyd(Samples samples, Shards shards, double[][] start) {
    this.samples = samples;
    this.shards = shards;
    this.centres = start;
    this.bounds = new Bounds(samples.size());
    this.sums = new ClusterSums(start.length, samples.width());
  }

  KMeansModelData run(int maxIter) {
    Movement movement = Movement.start(centres);
    for (int iteration = 1; iteration <= maxIter; iteration++) {
      Movement last = movement;
      ClusterSums change =
          shards.reduce(
              (start, end) -> new Assigner(samples, bounds, centres, last).assign(start, end),
              ClusterSums::add);
      if (change.moves() == 0) {
        return result(iteration, true);
      }
      sums.add(change);
      movement = moveCentres();
    }
    return result(maxIter, false);
  }

  private Movement moveCentres() {
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
    return Movement.between(before, centres);
  }

  /**
   * Measured once more, as the model itself will: sums of changes are not exact to the last bit.
   */
  private KMeansModelData result(int iterations, boolean converged) {
    Partition partition = Partition.of(centres, samples, shards);
    return new KMeansModelData(
        centres, partition.sizes(), partition.inertia(), iterations, converged);
  }
}
