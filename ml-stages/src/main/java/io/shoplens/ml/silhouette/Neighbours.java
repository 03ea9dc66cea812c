package io.shoplens.ml.silhouette;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Shards;
import java.util.Arrays;

/**
 * How far each sample is, on average, from the others of its cluster and from the samples of the
 * next best cluster.
 */
final class Neighbours {
  private final Ordered ordered;
  final double[] own;
  final double[] next;
  final int[] nextCluster;

  private Neighbours(Ordered ordered) {
    this.ordered = ordered;
    own = new double[ordered.size()];
    next = new double[ordered.size()];
    nextCluster = new int[ordered.size()];
  }

  static Neighbours of(Ordered ordered, Shards shards) {
    Neighbours neighbours = new Neighbours(ordered);
    shards.map(neighbours::measure);
    return neighbours;
  }

  /** 1 when others of the cluster are at no distance, -1 when the next cluster is, 0 if alone. */
  double silhouette(int row, int cluster) {
    double larger = Math.max(own[row], next[row]);
    return ordered.size(cluster) == 1 || larger == 0 ? 0 : (next[row] - own[row]) / larger;
  }

  private int measure(int start, int end) {
    Ordered.Measure measure = ordered.measure();
    double[] sums = new double[Distances.RUN];
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      Arrays.fill(next, from, from + count, Double.POSITIVE_INFINITY);
      for (int cluster = 0; cluster < ordered.clusters(); cluster++) {
        Arrays.fill(sums, 0);
        for (int to = ordered.starts()[cluster]; to < ordered.starts()[cluster + 1]; to++) {
          double[] distances = measure.distances(from, count, to);
          for (int i = 0; i < count; i++) {
            sums[i] += distances[i];
          }
        }
        keep(cluster, from, count, sums);
      }
    }
    return end;
  }

  private void keep(int cluster, int from, int count, double[] sums) {
    int size = ordered.size(cluster);
    for (int i = 0; i < count; i++) {
      int row = from + i;
      if (row >= ordered.starts()[cluster] && row < ordered.starts()[cluster + 1]) {
        own[row] = size == 1 ? 0 : sums[i] / (size - 1);
      } else if (sums[i] / size < next[row]) {
        next[row] = sums[i] / size;
        nextCluster[row] = cluster;
      }
    }
  }
}
