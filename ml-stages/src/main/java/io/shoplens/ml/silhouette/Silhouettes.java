package io.shoplens.ml.silhouette;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.silhouette.SilhouetteResult.Score;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes silhouettes of samples whose labels are their clusters; negative labels (outliers) are
 * left out.
 *
 * @param exactUpTo with more samples, a seeded choice of so many is measured among themselves
 * @param threads how many work at once; 0 for one per processor
 */
public record Silhouettes(int exactUpTo, long seed, int threads) implements Serializable {

  public SilhouetteResult of(Samples samples) {
    Clusters all = Clusters.of(samples.labels(), samples.size());
    if (all.count() < 2) {
      throw new StageException(
          "silhouettes compare clusters, and the samples are in %d".formatted(all.count()));
    }
    Clusters chosen = all.choose(exactUpTo, seed);
    Ordered ordered = Ordered.of(samples, chosen);
    try (Shards shards = new Shards(ordered.size(), threads)) {
      Neighbours neighbours = Neighbours.of(ordered, shards);
      double[] means = means(ordered, neighbours);
      double[][] influence =
          ordered.size() == all.size()
              ? new double[all.count()][0]
              : Influence.of(ordered, neighbours, means, shards);
      return result(all, ordered, means, influence);
    }
  }

  private static double[] means(Ordered ordered, Neighbours neighbours) {
    double[] means = new double[ordered.clusters()];
    for (int cluster = 0; cluster < means.length; cluster++) {
      double sum = 0;
      for (int row = ordered.starts()[cluster]; row < ordered.starts()[cluster + 1]; row++) {
        sum += neighbours.silhouette(row, cluster);
      }
      means[cluster] = sum / ordered.size(cluster);
    }
    return means;
  }

  private static SilhouetteResult result(
      Clusters all, Ordered ordered, double[] means, double[][] influence) {
    List<Score> scores = new ArrayList<>();
    double[] ofAll = new double[influence[0].length];
    double mean = 0;
    for (int cluster = 0; cluster < means.length; cluster++) {
      double share = (double) all.size(cluster) / all.size();
      mean += share * means[cluster];
      for (int row = 0; row < ofAll.length; row++) {
        ofAll[row] += share * influence[cluster][row];
      }
      scores.add(
          new Score(
              all.numbers()[cluster],
              means[cluster],
              error(influence[cluster], all, ordered),
              all.size(cluster),
              ordered.size(cluster)));
    }
    double error = error(ofAll, all, ordered);
    return new SilhouetteResult(
        new Score(SilhouetteResult.ALL, mean, error, all.size(), ordered.size()), scores);
  }

  /** Of a choice without repetition in each cluster, of which the sum of influences is 0. */
  private static double error(double[] influence, Clusters all, Ordered ordered) {
    if (influence.length == 0) {
      return 0;
    }
    double variance = 0;
    for (int cluster = 0; cluster < ordered.clusters(); cluster++) {
      double measured = ordered.size(cluster);
      double squares = 0;
      for (int row = ordered.starts()[cluster]; row < ordered.starts()[cluster + 1]; row++) {
        squares += influence[row] * influence[row];
      }
      double left = 1 - measured / all.size(cluster);
      variance += left * squares * measured / Math.max(1, measured - 1);
    }
    return Math.sqrt(variance);
  }
}
