package io.shoplens.jobs.parquet;

import org.apache.iceberg.FieldMetrics;

/** The bounds of floating-point numbers, those that are no numbers counted apart. */
final class NumberRange {
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;
  private long numbers;
  private long notNumbers;

  void add(double value) {
    if (Double.isNaN(value)) {
      notNumbers++;
    } else {
      numbers++;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }

  void add(NumberRange other) {
    numbers += other.numbers;
    notNumbers += other.notNumbers;
    least = Math.min(least, other.least);
    most = Math.max(most, other.most);
  }

  /** True if every value is a number, and there is one. */
  boolean isOrdered() {
    return numbers > 0 && notNumbers == 0;
  }

  double least() {
    return least;
  }

  double most() {
    return most;
  }

  FieldMetrics<Double> metrics(int field, long values, long nulls) {
    return numbers == 0
        ? new FieldMetrics<>(field, values, nulls, notNumbers)
        : new FieldMetrics<>(field, values, nulls, notNumbers, least, most);
  }
}
