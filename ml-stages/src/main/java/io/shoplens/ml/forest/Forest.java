package io.shoplens.ml.forest;

import io.shoplens.ml.stage.Scorer;
import java.util.Arrays;

/** Trees ready to answer; belongs to one thread. */
final class Forest implements Scorer {
  private final Borders borders;
  private final Tree[] trees;
  private final double threshold;
  private final int[] bins;

  Forest(ForestModelData data, double threshold) {
    this.borders = new Borders(data.borders());
    this.trees = Arrays.stream(data.trees()).map(Tree::unpack).toArray(Tree[]::new);
    this.threshold = threshold;
    this.bins = new int[data.borders().length];
  }

  @Override
  public int features() {
    return bins.length;
  }

  @Override
  public int numbers() {
    return 2;
  }

  @Override
  public void score(double[] sample, double[] result) {
    for (int feature = 0; feature < bins.length; feature++) {
      bins[feature] = borders.bin(feature, sample[feature]);
    }
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.chance(bins);
    }
    double chance = sum / trees.length;
    result[0] = chance >= threshold ? 1 : 0;
    result[1] = chance;
  }
}
