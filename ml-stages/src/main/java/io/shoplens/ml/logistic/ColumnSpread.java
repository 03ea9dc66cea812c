package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Shards;

/**
 * Count, mean and spread of a column, summed as differences to a value of it, which loses little
 * precision.
 */
record ColumnSpread(double origin, double count, double sum, double squares) {
  private static final int LANES = 4;

  static ColumnSpread of(double[] column, Shards shards) {
    return shards.reduce((start, end) -> part(column, column[0], start, end), ColumnSpread::plus);
  }

  /** In lanes, as no addition then waits for the one before. */
  private static ColumnSpread part(double[] column, double origin, int start, int end) {
    double sum0 = 0;
    double sum1 = 0;
    double squares0 = 0;
    double squares1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    double squares2 = 0;
    double squares3 = 0;
    int i = start;
    for (; i + LANES <= end; i += LANES) {
      double a = column[i] - origin;
      double b = column[i + 1] - origin;
      double c = column[i + 2] - origin;
      double d = column[i + 3] - origin;
      sum0 += a;
      sum1 += b;
      sum2 += c;
      sum3 += d;
      squares0 += a * a;
      squares1 += b * b;
      squares2 += c * c;
      squares3 += d * d;
    }
    for (; i < end; i++) {
      double a = column[i] - origin;
      sum0 += a;
      squares0 += a * a;
    }
    return new ColumnSpread(
        origin,
        end - start,
        sum0 + sum1 + (sum2 + sum3),
        squares0 + squares1 + (squares2 + squares3));
  }

  private ColumnSpread plus(ColumnSpread other) {
    return new ColumnSpread(origin, count + other.count, sum + other.sum, squares + other.squares);
  }

  double mean() {
    return origin + sum / count;
  }

  double deviation() {
    return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
  }

  /** Root of the mean square, the spread around zero. */
  double size() {
    return Math.hypot(mean(), deviation());
  }
}
