package io.shoplens.ml.samples;

import java.util.Arrays;

/**
 * A bounded set of samples for training, a column per feature.
 *
 * <p>Columns let a loop over samples use the processor's wide registers. They may be longer than
 * {@code size}; what lies behind is of no meaning.
 */
public final class Samples {
  private static final double[] NO_LABELS = {};

  private final int size;
  private final double[][] features;
  private final double[] labels;

  public Samples(int size, double[][] features) {
    this(size, features, NO_LABELS);
  }

  public Samples(int size, double[][] features, double[] labels) {
    this.size = size;
    this.features = features;
    this.labels = labels;
    for (double[] feature : features) {
      if (feature.length < size) {
        throw new IllegalArgumentException("a feature has " + feature.length + " of " + size);
      }
    }
    if (labels.length != 0 && labels.length < size) {
      throw new IllegalArgumentException(labels.length + " labels for " + size + " samples");
    }
  }

  /** From rows, which tests and small tables have. */
  public static Samples ofRows(double[]... rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    double[][] features = new double[width][rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int feature = 0; feature < width; feature++) {
        features[feature][row] = rows[row][feature];
      }
    }
    return new Samples(rows.length, features);
  }

  public Samples withLabels(double... of) {
    return new Samples(size, features, of);
  }

  /** The last feature, such as a weight that was gathered behind the others. */
  public double[] last() {
    return features[features.length - 1];
  }

  public Samples withoutLast() {
    return new Samples(size, Arrays.copyOf(features, features.length - 1), labels);
  }

  public int size() {
    return size;
  }

  public int width() {
    return features.length;
  }

  public double[] feature(int index) {
    return features[index];
  }

  public boolean isLabelled() {
    return labels.length > 0;
  }

  /** A label per sample; asking for what was not gathered is a mistake of the caller. */
  public double[] labels() {
    if (labels.length == 0 && size > 0) {
      throw new IllegalStateException("these samples have no labels");
    }
    return labels;
  }

  public double[] row(int index) {
    double[] row = new double[features.length];
    for (int feature = 0; feature < row.length; feature++) {
      row[feature] = features[feature][index];
    }
    return row;
  }

  /** The samples at some places, in that order. */
  public Samples pick(int[] rows) {
    double[][] picked = new double[features.length][];
    for (int feature = 0; feature < picked.length; feature++) {
      picked[feature] = pick(features[feature], rows);
    }
    return new Samples(rows.length, picked, labels.length == 0 ? labels : pick(labels, rows));
  }

  private static double[] pick(double[] from, int[] rows) {
    double[] picked = new double[rows.length];
    Arrays.setAll(picked, i -> from[rows[i]]);
    return picked;
  }
}
