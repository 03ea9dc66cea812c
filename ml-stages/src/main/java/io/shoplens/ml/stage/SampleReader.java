package io.shoplens.ml.stage;

import io.shoplens.ml.samples.SampleKeys;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.Vector;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Reads samples out of rows: one of a vector, or many of a matrix with a sample in each row. */
final class SampleReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SampleColumns columns;
  private final long seed;

  SampleReader(SampleColumns columns, long seed) {
    this.columns = columns;
    this.seed = seed;
  }

  /** Takes the features of some samples, column by column, which it must not change. */
  @FunctionalInterface
  interface FeaturesTaker<R> {
    R take(int rows, int width, double[] values);
  }

  /** The samples of a row as packed block: key, features, label of each. */
  SampleBlock read(Row row) {
    return readFeatures(row, (rows, width, values) -> block(rows, width, values, row));
  }

  /** The features of a row, which are finite numbers. */
  <R> R readFeatures(Row row, FeaturesTaker<R> taker) {
    Object features = columns.samples(row);
    if (features instanceof DenseMatrix matrix) {
      return checked(matrix.numRows(), matrix.numCols(), matrix.values, taker);
    }
    if (features instanceof Vector vector) {
      DenseVector dense = vector.toDense();
      return checked(1, dense.size(), dense.values, taker);
    }
    throw new StageException(
        "column '%s' holds no vectors but %s"
            .formatted(columns.featuresName(), features == null ? "null" : features.getClass()));
  }

  private <R> R checked(int rows, int width, double[] values, FeaturesTaker<R> taker) {
    columns.checkFinite(rows, width, values);
    return taker.take(rows, width, values);
  }

  private SampleBlock block(int rows, int width, double[] values, Row row) {
    double[][] numbers = new double[1 + columns.beside().size()][];
    numbers[0] = values;
    int next = 1;
    for (SampleColumns.Beside column : columns.beside()) {
      numbers[next++] = numbers(column.name(), row.getField(column.place()), rows);
    }
    return SampleBlock.of(width + columns.beside().size(), keys(rows, numbers, row), numbers);
  }

  private long[] keys(int rows, double[][] numbers, Row row) {
    if (!columns.hasId()) {
      return SampleKeys.ofValues(seed, rows, numbers);
    }
    long[] keys = new long[rows];
    @Nullable Object ids = row.getField(columns.id());
    Arrays.setAll(keys, i -> SampleKeys.ofId(seed, idAt(ids, i)));
    return keys;
  }

  private long idAt(@Nullable Object ids, int index) {
    if (ids instanceof long[] many) {
      return many[index];
    }
    if (ids instanceof Long[] many) {
      return many[index];
    }
    if (ids instanceof Number one) {
      return one.longValue();
    }
    throw new StageException("column '%s' holds no ids but %s".formatted(columns.idName(), ids));
  }

  private static double[] numbers(String column, @Nullable Object values, int rows) {
    double[] numbers;
    if (values instanceof Number one && rows == 1) {
      numbers = new double[] {one.doubleValue()};
    } else if (values instanceof DenseVector many && many.size() == rows) {
      numbers = many.values;
    } else {
      throw new StageException(
          "column '%s' holds no number for each of %d samples but %s"
              .formatted(column, rows, values));
    }
    for (double number : numbers) {
      if (!Double.isFinite(number)) {
        throw new StageException(
            "column '%s' holds %s in at least one sample".formatted(column, number));
      }
    }
    return numbers;
  }
}
