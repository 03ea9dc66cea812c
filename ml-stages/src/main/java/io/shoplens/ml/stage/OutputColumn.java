package io.shoplens.ml.stage;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;

/**
 * A column that a model adds: beside a vector a number or a vector, beside a matrix of samples a
 * vector of numbers or a matrix. A column of vectors comes last and takes the numbers that are
 * left.
 */
public record OutputColumn(String name, Kind kind) implements Serializable {

  /** What a column holds for one sample. */
  public enum Kind {
    WHOLE_NUMBER,
    NUMBER,
    VECTOR
  }

  public static OutputColumn wholeNumber(String name) {
    return new OutputColumn(name, Kind.WHOLE_NUMBER);
  }

  public static OutputColumn number(String name) {
    return new OutputColumn(name, Kind.NUMBER);
  }

  public static OutputColumn vector(String name) {
    return new OutputColumn(name, Kind.VECTOR);
  }

  TypeInformation<?> type(boolean ofBlocks) {
    return switch (kind) {
      case WHOLE_NUMBER -> ofBlocks ? DenseVectorTypeInfo.INSTANCE : Types.INT;
      case NUMBER -> ofBlocks ? DenseVectorTypeInfo.INSTANCE : Types.DOUBLE;
      case VECTOR -> ofBlocks ? DenseMatrixTypeInfo.INSTANCE : DenseVectorTypeInfo.INSTANCE;
    };
  }

  /** The value for one sample, whose numbers start at {@code from}. */
  Object value(double[] numbers, int from) {
    return switch (kind) {
      case WHOLE_NUMBER -> (int) numbers[from];
      case NUMBER -> numbers[from];
      case VECTOR -> new DenseVector(Arrays.copyOfRange(numbers, from, numbers.length));
    };
  }

  /** The value for a block of samples, whose columns of numbers start at {@code column}. */
  Object block(double[] columns, int column, int samples) {
    int from = column * samples;
    return switch (kind) {
      case WHOLE_NUMBER, NUMBER ->
          new DenseVector(Arrays.copyOfRange(columns, from, from + samples));
      case VECTOR ->
          new DenseMatrix(
              samples,
              (columns.length - from) / Math.max(1, samples),
              Arrays.copyOfRange(columns, from, columns.length));
    };
  }
}
