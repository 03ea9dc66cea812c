package io.shoplens.ml.validation;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Quantiles;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Trains k-means again on changed samples, lets it label all of them, and tells how far it agrees
 * with the clusters at hand, by the adjusted Rand index.
 *
 * @param trainer as the clusters at hand were trained
 */
public record ClusterStability(KMeansTrainer trainer) implements Serializable {

  /**
   * Agreement over bootstraps.
   *
   * @param low 2.5 % of the indices lie below
   * @param high 2.5 % of them lie above
   * @param indices of each bootstrap, in the order they were drawn
   */
  public record Agreement(double mean, double low, double high, double[] indices) {}

  /**
   * Trains on as many samples as there are, drawn with replacement.
   *
   * @param clusters at hand of each sample; those in negative ones (outliers) are left out
   */
  public Agreement overBootstraps(Samples samples, int[] clusters, int bootstraps) {
    if (bootstraps < 1) {
      throw new StageException(
          "stability needs at least 1 bootstrap, and %d were asked for".formatted(bootstraps));
    }
    Labelled kept = Labelled.of(samples, clusters);
    double[] indices =
        Repetitions.run(bootstraps, trainer, seeded -> ofBootstrap(seeded, kept)).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    double[] ordered = indices.clone();
    Arrays.sort(ordered);
    return new Agreement(
        Arrays.stream(indices).average().orElseThrow(),
        Quantiles.of(ordered, 0.025),
        Quantiles.of(ordered, 0.975),
        indices);
  }

  private static double ofBootstrap(KMeansTrainer seeded, Labelled kept) {
    int size = kept.samples().size();
    int[] drawn = new SplittableRandom(seeded.seed()).ints(size, 0, size).toArray();
    return trainedOn(drawn, kept, seeded);
  }

  /**
   * Trains without the samples that lie farthest from the centres: what depends on a few outliers
   * falls apart. Clusters of outliers would hide them, so centres that hold a smaller share of the
   * samples than is removed do not count.
   *
   * @param share of samples that is removed, such as 0.01
   */
  public double withoutOutliers(Samples samples, double[][] centres, double share) {
    if (!(share > 0 && share < 1)) {
      throw new StageException(
          "a share of outliers lies between 0 and 1, and %s was given".formatted(share));
    }
    int[] clusters = Centres.labels(samples, centres, trainer.threads());
    int removed = (int) Math.ceil(share * samples.size());
    double[][] large = largerThan(removed, clusters, centres);
    int[] order = IntStream.range(0, samples.size()).toArray();
    DoubleArrays.radixSortIndirect(
        order, Centres.nearest(samples, large, trainer.threads()).squared(), true);
    int[] kept = Arrays.copyOf(order, samples.size() - removed);
    return trainedOn(kept, new Labelled(samples, clusters), trainer);
  }

  /** All of them if none is. */
  private static double[][] largerThan(int size, int[] clusters, double[][] centres) {
    int[] sizes = new int[centres.length];
    for (int cluster : clusters) {
      sizes[cluster]++;
    }
    int[] large = IntStream.range(0, sizes.length).filter(i -> sizes[i] > size).toArray();
    return large.length == 0
        ? centres
        : Arrays.stream(large).mapToObj(i -> centres[i]).toArray(double[][]::new);
  }

  private static double trainedOn(int[] rows, Labelled all, KMeansTrainer trainer) {
    double[][] centres = trainer.train(all.samples().pick(rows)).centres();
    int[] labels = Centres.labels(all.samples(), centres, trainer.threads());
    return AdjustedRandIndex.of(labels, all.clusters());
  }
}
