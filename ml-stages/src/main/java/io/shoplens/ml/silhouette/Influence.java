package io.shoplens.ml.silhouette;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Shards;

/**
 * How much each measured sample changed each cluster's mean silhouette, by its own value and as one
 * of those that others are compared with.
 *
 * <p>From that follows how far the means would move if other samples had been drawn; the spread of
 * the silhouettes alone would tell too little of it.
 */
final class Influence {
  private final Ordered ordered;
  private final Neighbours neighbours;
  private final double[] means;
  private final double[][] changes;

  private Influence(Ordered ordered, Neighbours neighbours, double[] means) {
    this.ordered = ordered;
    this.neighbours = neighbours;
    this.means = means;
    this.changes = new double[ordered.clusters()][ordered.size()];
  }

  /**
   * @param means mean silhouette of each cluster
   * @return by cluster and sample
   */
  static double[][] of(Ordered ordered, Neighbours neighbours, double[] means, Shards shards) {
    Influence influence = new Influence(ordered, neighbours, means);
    shards.map(influence::measure);
    return influence.changes;
  }

  private int measure(int start, int end) {
    Ordered.Measure measure = ordered.measure();
    for (int cluster = 0; cluster < ordered.clusters(); cluster++) {
      int size = ordered.size(cluster);
      for (int row = ordered.starts()[cluster]; row < ordered.starts()[cluster + 1]; row++) {
        double slope = ownSlope(row) / Math.max(1, size - 1) / size;
        if (row >= start && row < end) {
          double own = neighbours.silhouette(row, cluster) - means[cluster];
          changes[cluster][row] += own / size + slope * neighbours.own[row];
        }
        if (size > 1) {
          compare(row, cluster, cluster, neighbours.own[row], slope, start, end, measure);
          int next = neighbours.nextCluster[row];
          double nextSlope = nextSlope(row) / ordered.size(next) / size;
          compare(row, cluster, next, neighbours.next[row], nextSlope, start, end, measure);
        }
      }
    }
    return end;
  }

  /** What the samples of {@code with} contribute to one sample's mean distance to them. */
  private void compare(
      int row,
      int cluster,
      int with,
      double mean,
      double slope,
      int start,
      int end,
      Ordered.Measure measure) {
    int first = Math.max(start, ordered.starts()[with]);
    int last = Math.min(end, ordered.starts()[with + 1]);
    double[] target = changes[cluster];
    for (int from = first; from < last; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, last - from);
      double[] distances = measure.distances(from, count, row);
      for (int i = 0; i < count; i++) {
        target[from + i] += slope * (distances[i] - mean);
      }
    }
  }

  /** By how much a silhouette changes with the mean distance to the own cluster. */
  private double ownSlope(int row) {
    double own = neighbours.own[row];
    double next = neighbours.next[row];
    if (own <= next) {
      return next == 0 ? 0 : -1 / next;
    }
    return -next / (own * own);
  }

  private double nextSlope(int row) {
    double own = neighbours.own[row];
    double next = neighbours.next[row];
    if (own <= next) {
      return next == 0 ? 0 : own / (next * next);
    }
    return 1 / own;
  }
}
