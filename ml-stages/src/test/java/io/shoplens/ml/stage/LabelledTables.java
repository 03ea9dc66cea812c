package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;

/**
 * Tables of samples with the columns {@code id}, {@code features}, {@code weight}, {@code label}.
 */
public final class LabelledTables {
  private static final String[] NAMES = {"id", "features", "weight", "label"};

  private LabelledTables() {}

  public static Table rows(Jobs jobs, Samples samples, double[] weights) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      rows.add(Row.of((long) i, new DenseVector(samples.row(i)), weights[i], samples.labels()[i]));
    }
    return jobs.table(
        rows,
        new RowTypeInfo(
            new TypeInformation<?>[] {
              Types.LONG, DenseVectorTypeInfo.INSTANCE, Types.DOUBLE, Types.DOUBLE
            },
            NAMES));
  }

  /** Many samples in each row. */
  public static Table blocks(Jobs jobs, Samples samples, double[] weights, int length) {
    List<Row> rows = new ArrayList<>();
    for (int start = 0; start < samples.size(); start += length) {
      int end = Math.min(samples.size(), start + length);
      double[] values = new double[(end - start) * samples.width()];
      for (int feature = 0; feature < samples.width(); feature++) {
        System.arraycopy(
            samples.feature(feature), start, values, feature * (end - start), end - start);
      }
      rows.add(
          Row.of(
              IntStream.range(start, end).asLongStream().toArray(),
              new DenseMatrix(end - start, samples.width(), values),
              new DenseVector(Arrays.copyOfRange(weights, start, end)),
              new DenseVector(Arrays.copyOfRange(samples.labels(), start, end))));
    }
    return jobs.table(
        rows,
        new RowTypeInfo(
            new TypeInformation<?>[] {
              Types.PRIMITIVE_ARRAY(Types.LONG),
              DenseMatrixTypeInfo.INSTANCE,
              DenseVectorTypeInfo.INSTANCE,
              DenseVectorTypeInfo.INSTANCE
            },
            NAMES));
  }
}
