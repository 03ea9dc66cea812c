package io.shoplens.ml.forest;

import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryFigures;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Seeds;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Shuffles one feature after the other among samples and sees how much worse a forest judges them.
 * Each shuffle has a seed of its own.
 */
public record ImportanceTrainer(
    ForestModelData model, String metric, int repeats, long seed, int threads)
    implements Serializable {
  static final String ROC_AUC = "roc_auc";
  static final String LOG_LOSS = "log_loss";

  public Importance train(Samples samples) {
    if (samples.width() != model.borders().length) {
      throw new StageException(
          "samples have %d features, the forest was trained on %d"
              .formatted(samples.width(), model.borders().length));
    }
    byte[][] bins = new Borders(model.borders()).bins(samples, threads);
    Tree[] trees = Arrays.stream(model.trees()).map(Tree::unpack).toArray(Tree[]::new);
    double baseline = metric(trees, bins, samples);
    double[] losses = new double[samples.width() * repeats];
    try (Shards shards = new Shards(losses.length, threads)) {
      shards.map(
          (start, end) -> {
            for (int shuffle = start; shuffle < end; shuffle++) {
              byte[][] shuffled = bins.clone();
              int feature = shuffle / repeats;
              shuffled[feature] = shuffled(bins[feature], shuffle);
              double worse = metric(trees, shuffled, samples);
              losses[shuffle] = metric.equals(ROC_AUC) ? baseline - worse : worse - baseline;
            }
            return end;
          });
    }
    List<Importance.OfFeature> features = new ArrayList<>();
    for (int i = 0; i < samples.width(); i++) {
      double[] own = Arrays.copyOfRange(losses, i * repeats, (i + 1) * repeats);
      features.add(of(model.names()[i], own));
    }
    return new Importance(metric, baseline, features);
  }

  private static Importance.OfFeature of(String name, double[] losses) {
    double mean = Arrays.stream(losses).average().orElse(Double.NaN);
    double squares = Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum();
    return new Importance.OfFeature(name, mean, Math.sqrt(squares / losses.length));
  }

  private double metric(Tree[] trees, byte[][] bins, Samples samples) {
    double[] chances = new double[samples.size()];
    for (Tree tree : trees) {
      for (int row = 0; row < chances.length; row++) {
        chances[row] += tree.chance(bins, row);
      }
    }
    for (int row = 0; row < chances.length; row++) {
      chances[row] /= trees.length;
    }
    BinaryFigures figures = BinaryEvaluation.figures(samples.labels(), chances);
    return metric.equals(ROC_AUC) ? figures.rocAuc() : figures.logLoss();
  }

  private byte[] shuffled(byte[] bins, int shuffle) {
    SplittableRandom random = Seeds.of(seed, shuffle);
    byte[] shuffled = bins.clone();
    for (int i = shuffled.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      byte kept = shuffled[i];
      shuffled[i] = shuffled[other];
      shuffled[other] = kept;
    }
    return shuffled;
  }
}
