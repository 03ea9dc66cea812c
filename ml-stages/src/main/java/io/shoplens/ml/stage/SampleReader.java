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
    int columnsInBlock = width + columns.beside().size();
    double[] numbers =
        columns.beside().isEmpty() ? values : withBeside(rows, width, values, columnsInBlock, row);
    return SampleBlock.of(columnsInBlock, keys(rows, columnsInBlock, numbers, row), numbers);
  }

  private double[] withBeside(int rows, int width, double[] values, int columnsInBlock, Row row) {
    double[] numbers = Arrays.copyOf(values, rows * columnsInBlock);
    int from = rows * width;
    for (SampleColumns.Beside column : columns.beside()) {
      copyNumbers(column.name(), row.getField(column.place()), numbers, from, rows);
      from += rows;
    }
    return numbers;
  }

  private long[] keys(int rows, int width, double[] numbers, Row row) {
    long[] keys = new long[rows];
    @Nullable Object ids = columns.hasId() ? row.getField(columns.id()) : null;
    for (int i = 0; i < rows; i++) {
      keys[i] =
          columns.hasId()
              ? SampleKeys.ofId(seed, idAt(ids, i))
              : SampleKeys.ofValues(seed, numbers, i, rows, width);
    }
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

  private static void copyNumbers(
      String column, @Nullable Object values, double[] target, int start, int rows) {
    if (values instanceof Number one && rows == 1) {
      target[start] = one.doubleValue();
    } else if (values instanceof DenseVector many && many.size() == rows) {
      System.arraycopy(many.values, 0, target, start, rows);
    } else {
      throw new StageException(
          "column '%s' holds no number for each of %d samples but %s"
              .formatted(column, rows, values));
    }
    for (int i = start; i < start + rows; i++) {
      if (!Double.isFinite(target[i])) {
        throw new StageException(
            "column '%s' holds %s in at least one sample".formatted(column, target[i]));
      }
    }
  }
}
