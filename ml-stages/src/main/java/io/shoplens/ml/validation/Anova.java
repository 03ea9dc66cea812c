package io.shoplens.ml.validation;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * One-way analysis of variance of each feature over clusters. Clusters were chosen to separate the
 * features, so p only tells that they do: eta squared tells how much.
 */
public final class Anova {
  private Anova() {}

  /**
   * How far clusters differ in one feature.
   *
   * @param feature its number
   * @param f variance between the clusters' means over that within them; infinite if all samples of
   *     a cluster are the same, 0 if all samples are
   * @param p chance of such an F or a larger one if the clusters were drawn by lot
   * @param etaSquared share of the feature's variance that lies between clusters
   * @param between degrees of freedom between clusters
   * @param within degrees of freedom within clusters
   */
  public record Separation(
      int feature, double f, double p, double etaSquared, int between, int within) {}

  /** A separation per feature; samples in negative clusters (outliers) are left out. */
  public static List<Separation> of(Samples samples, int[] clusters) {
    Labelled labelled = Labelled.of(samples, clusters);
    int[] numbers = labelled.numbers();
    int size = labelled.samples().size();
    if (numbers.length < 2 || size <= numbers.length) {
      throw new StageException(
          "an analysis of variance compares clusters, and %d samples are in %d"
              .formatted(size, numbers.length));
    }
    int[] places = new int[size];
    Arrays.setAll(places, i -> Arrays.binarySearch(numbers, labelled.clusters()[i]));
    List<Separation> separations = new ArrayList<>();
    for (int feature = 0; feature < samples.width(); feature++) {
      double[] values = labelled.samples().feature(feature);
      separations.add(separation(feature, values, places, numbers.length));
    }
    return separations;
  }

  private static Separation separation(int feature, double[] values, int[] places, int clusters) {
    ClusterMeans means = ClusterMeans.of(values, places, clusters);
    double inside = means.squaresWithin(values, places);
    double outside = means.squaresBetween();
    int between = clusters - 1;
    int within = places.length - clusters;
    if (outside == 0) {
      return new Separation(feature, 0, 1, 0, between, within);
    }
    double f = outside / between / (inside / within);
    double p = Double.isInfinite(f) ? 0 : FDistribution.of(between, within).survivalProbability(f);
    return new Separation(feature, f, p, outside / (outside + inside), between, within);
  }
}
