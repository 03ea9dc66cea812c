package io.shoplens.jobs.segments;

import io.shoplens.ml.hdbscan.HdbscanModelData;
import io.shoplens.ml.hdbscan.HdbscanModelData.Exemplar;
import io.shoplens.ml.samples.Distances;
import java.util.Arrays;

/**
 * Points that stand for clusters.
 *
 * @param clusters the number of each point's cluster
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lists would be boxed.
record Middles(double[][] points, int[] clusters) {

  static Middles ofCentres(double[][] centres) {
    int[] clusters = new int[centres.length];
    Arrays.setAll(clusters, i -> i);
    return new Middles(centres, clusters);
  }

  static Middles ofExemplars(HdbscanModelData data) {
    return new Middles(
        data.exemplars().stream().map(Exemplar::features).toArray(double[][]::new),
        data.exemplars().stream().mapToInt(Exemplar::cluster).toArray());
  }

  /** Distance to the nearest point of a cluster, of an outlier to the nearest of all. */
  double distance(double[] sample, int cluster) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      if (cluster < 0 || clusters[i] == cluster) {
        least = Math.min(least, Distances.squared(sample, points[i]));
      }
    }
    return Math.sqrt(least);
  }
}
