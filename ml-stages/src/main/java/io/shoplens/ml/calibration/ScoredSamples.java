package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.StageException;
import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.util.Arrays;

/**
 * Scores in ascending order, each once, with what counts at it.
 *
 * @param weights of all samples with the score
 * @param positives of those of label 1
 */
record ScoredSamples(double[] scores, double[] weights, double[] positives) {

  /**
   * @param weightOf empty if all samples count one
   */
  static ScoredSamples of(int size, double[] scoreOf, double[] labelOf, double[] weightOf) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    DoubleArrays.radixSortIndirect(order, Arrays.copyOf(scoreOf, size), true);
    double[] scores = new double[size];
    double[] weights = new double[size];
    double[] positives = new double[size];
    int different = 0;
    for (int row : order) {
      double weight = weightOf.length == 0 ? 1 : weightOf[row];
      check(scoreOf[row], labelOf[row], weight);
      if (weight == 0) {
        continue;
      }
      if (different == 0 || scores[different - 1] != scoreOf[row]) {
        scores[different++] = scoreOf[row];
      }
      weights[different - 1] += weight;
      positives[different - 1] += weight * labelOf[row];
    }
    ScoredSamples sorted =
        new ScoredSamples(
            Arrays.copyOf(scores, different),
            Arrays.copyOf(weights, different),
            Arrays.copyOf(positives, different));
    sorted.checkClasses(size);
    return sorted;
  }

  private static void check(double score, double label, double weight) {
    if (!Double.isFinite(score)) {
      throw new StageException("a score is %s".formatted(score));
    }
    if (label != 0 && label != 1) {
      throw new StageException("a label is %s, it must be 0 or 1".formatted(label));
    }
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new StageException("a weight is %s, it must not be negative".formatted(weight));
    }
  }

  private void checkClasses(int size) {
    double positive = positive();
    if (positive == 0 || positive == weight()) {
      throw new StageException(
          "all %d samples that count have the same label: scores cannot be calibrated by them"
              .formatted(size));
    }
  }

  double weight() {
    return Arrays.stream(weights).sum();
  }

  double positive() {
    return Arrays.stream(positives).sum();
  }

  double rate() {
    return positive() / weight();
  }
}
