package io.shoplens.ml.silhouette;

import java.util.List;

/**
 * How well samples lie in their clusters.
 *
 * @param overall of all samples together
 * @param clusters of each cluster, in the order of their numbers
 */
public record SilhouetteResult(Score overall, List<Score> clusters) {
  /** The cluster number that stands for all clusters. */
  public static final int ALL = -1;

  /**
   * Mean silhouette, between -1 and 1.
   *
   * @param cluster its number, or {@link #ALL}
   * @param samples how many samples there are
   * @param measured how many of them were measured
   * @param standardError of the mean, because not all samples were measured; else 0
   */
  public record Score(
      int cluster, double silhouette, double standardError, long samples, int measured) {}
}
