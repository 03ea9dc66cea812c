package io.shoplens.ml.forest;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Seeds;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.HasFeatureNames;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows a forest on samples in memory, each tree with a seed of its own.
 *
 * @param featuresPerSplit 0 for the root of their number
 * @param subsample how many samples a tree draws, as a share of all
 * @param bootstrap whether a sample may be drawn more than once
 */
public record ForestTrainer(
    int trees,
    int maxDepth,
    int minLeaf,
    int featuresPerSplit,
    double subsample,
    boolean bootstrap,
    String[] names,
    long seed,
    int threads)
    implements Serializable {

  public ForestModelData train(Samples samples) {
    double rate = positiveRate(samples);
    Borders borders = Borders.of(samples, threads);
    byte[][] bins = borders.bins(samples, threads);
    byte[][] packed = new byte[trees][];
    double[][] shares = new double[trees][];
    try (Shards shards = new Shards(trees, threads)) {
      shards.map(
          (start, end) -> {
            for (int tree = start; tree < end; tree++) {
              TreeGrower grower = grower(samples, bins, tree);
              packed[tree] = grower.grow().pack();
              shares[tree] = grower.shares();
            }
            return end;
          });
    }
    String[] all = new String[samples.width()];
    Arrays.setAll(all, i -> HasFeatureNames.name(names, i));
    return new ForestModelData(
        all, borders.of(), packed, mean(shares, samples.width()), samples.size(), rate);
  }

  private TreeGrower grower(Samples samples, byte[][] bins, int tree) {
    SplittableRandom random = Seeds.of(seed, tree);
    int size = samples.size();
    int count = Math.max(1, (int) Math.min(size, Math.round(subsample * size)));
    int width = samples.width();
    int looked = featuresPerSplit == 0 ? (int) Math.sqrt(width) : Math.min(featuresPerSplit, width);
    ForestShape shape = new ForestShape(maxDepth, minLeaf, looked);
    return new TreeGrower(
        bins, shape, random, Draw.with(random, samples.labels(), size, count, bootstrap));
  }

  private static double[] mean(double[][] shares, int width) {
    double[] mean = new double[width];
    for (double[] share : shares) {
      for (int i = 0; i < width; i++) {
        mean[i] += share[i] / shares.length;
      }
    }
    return mean;
  }

  private static double positiveRate(Samples samples) {
    double positives = 0;
    for (int i = 0; i < samples.size(); i++) {
      double label = samples.labels()[i];
      if (label != 0 && label != 1) {
        throw new StageException("a label is %s, it must be 0 or 1".formatted(label));
      }
      positives += label;
    }
    if (positives == 0 || positives == samples.size()) {
      throw new StageException(
          "all %d samples have the label %d: there is nothing to tell apart"
              .formatted(samples.size(), positives == 0 ? 0 : 1));
    }
    return positives / samples.size();
  }
}
