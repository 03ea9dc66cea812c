package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.HasFeatureNames;
import io.shoplens.ml.stage.StageException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is fitted: columns, which count as centred and scaled so that features of any size are
 * treated with the same precision, labels and weights.
 *
 * @param weights empty if all samples count one
 * @param centres zero without an intercept
 */
record Design(
    int size,
    String[] names,
    double[][] columns,
    double[] labels,
    double[] weights,
    boolean intercept,
    double[] centres,
    double[] scales) {

  /** Checks that the samples can be fitted. */
  static Design of(
      Samples samples, double[] weights, String[] names, boolean intercept, Shards shards) {
    double[] labels = samples.labels();
    checkLabels(samples.size(), labels, weights);
    int width = samples.width();
    String[] all = new String[width];
    Arrays.setAll(all, i -> HasFeatureNames.name(names, i));
    double[][] columns = new double[width][];
    Arrays.setAll(columns, samples::feature);
    double[] centres = new double[width];
    double[] scales = new double[width];
    for (int feature = 0; feature < width; feature++) {
      ColumnSpread spread = ColumnSpread.of(columns[feature], shards);
      centres[feature] = intercept ? spread.mean() : 0;
      scales[feature] = intercept ? spread.deviation() : spread.size();
      if (!Double.isFinite(scales[feature])) {
        throw new StageException(all[feature] + " is not finite in at least one sample");
      }
      if (scales[feature] == 0) {
        throw new StageException(
            "%s is %s in all samples: leave it out".formatted(all[feature], columns[feature][0]));
      }
    }
    Design design =
        new Design(samples.size(), all, columns, labels, weights, intercept, centres, scales);
    design.checkClasses();
    return design;
  }

  private void checkClasses() {
    double positives = positives();
    if (positives == 0 || positives == weight()) {
      throw new StageException(
          "all %d samples that count have the label %d: there is nothing to tell apart"
              .formatted(size, positives == 0 ? 0 : 1));
    }
  }

  private static void checkLabels(int size, double[] labels, double[] weights) {
    for (int i = 0; i < size; i++) {
      if (labels[i] != 0 && labels[i] != 1) {
        throw new StageException("a label is %s, it must be 0 or 1".formatted(labels[i]));
      }
      double counts = weights.length == 0 ? 1 : weights[i];
      if (!(counts >= 0 && counts < Double.POSITIVE_INFINITY)) {
        throw new StageException("a weight is %s, it must not be negative".formatted(counts));
      }
    }
  }

  double weight() {
    return weights.length == 0 ? size : Arrays.stream(weights, 0, size).sum();
  }

  double positives() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += weights.length == 0 ? labels[i] : weights[i] * labels[i];
    }
    return sum;
  }

  int width() {
    return columns.length;
  }

  /** Numbers to be found: one per feature, and the intercept last if there is one. */
  int unknowns() {
    return columns.length + (intercept ? 1 : 0);
  }

  /** The same samples with some of the features. */
  Design only(int[] features) {
    return new Design(
        size,
        IntStream.of(features).mapToObj(i -> names[i]).toArray(String[]::new),
        IntStream.of(features).mapToObj(i -> columns[i]).toArray(double[][]::new),
        labels,
        weights,
        intercept,
        IntStream.of(features).mapToDouble(i -> centres[i]).toArray(),
        IntStream.of(features).mapToDouble(i -> scales[i]).toArray());
  }

  /** The first samples, a sample of all when these lie in random order. */
  Design first(int count) {
    return new Design(count, names, columns, labels, weights, intercept, centres, scales);
  }

  /** Coefficients of the features as they are, from those of the scaled ones. */
  double[] coefficients(double[] scaled) {
    double[] coefficients = new double[width()];
    Arrays.setAll(coefficients, i -> scaled[i] / scales[i]);
    return coefficients;
  }

  double intercept(double[] scaled) {
    if (!intercept) {
      return 0;
    }
    double sum = scaled[width()];
    for (int i = 0; i < width(); i++) {
      sum -= scaled[i] * centres[i] / scales[i];
    }
    return sum;
  }
}
