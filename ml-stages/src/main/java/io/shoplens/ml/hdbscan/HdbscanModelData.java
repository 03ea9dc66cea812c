package io.shoplens.ml.hdbscan;

import java.util.List;

/**
 * What HDBSCAN* has learned.
 *
 * @param exemplars samples from the dense middle of each cluster
 * @param sizes samples of each cluster, the largest first
 * @param outliers how many samples are in none
 * @param outlierScore the score of a sample that is near to no exemplar
 */
public record HdbscanModelData(
    List<Exemplar> exemplars, long[] sizes, long outliers, double outlierScore) {

  /**
   * A sample that stands for its cluster.
   *
   * @param radius distance to the cluster's farthest sample
   * @param outlierScore its own
   */
  public record Exemplar(int cluster, double[] features, double radius, double outlierScore) {}
}
