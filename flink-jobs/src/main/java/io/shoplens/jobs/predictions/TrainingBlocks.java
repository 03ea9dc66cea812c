package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.stage.UnitRows;
import io.shoplens.jobs.staging.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.types.Row;

/**
 * Reads samples of a slice as rows of many samples each, for stages to be trained on.
 *
 * @param features places of the features that are wanted
 */
record TrainingBlocks(Landmark landmark, int[] features) implements UnitRows<Slice> {
  static final String ID = "session";
  static final String FEATURES = "features";
  static final String LABEL = "label";
  static final RowTypeInfo TYPE =
      new RowTypeInfo(
          new TypeInformation<?>[] {
            Types.PRIMITIVE_ARRAY(Types.LONG),
            DenseMatrixTypeInfo.INSTANCE,
            DenseVectorTypeInfo.INSTANCE
          },
          new String[] {ID, FEATURES, LABEL});
  private static final int SAMPLES_PER_BLOCK = 4_096;

  @Override
  public void read(Slice slice, Consumer<Row> rows) {
    List<Sample> block = new ArrayList<>();
    SampleSlices.read(
        slice,
        landmark,
        sample -> {
          block.add(sample);
          if (block.size() == SAMPLES_PER_BLOCK) {
            rows.accept(row(block));
            block.clear();
          }
        });
    if (!block.isEmpty()) {
      rows.accept(row(block));
    }
  }

  private Row row(List<Sample> block) {
    int size = block.size();
    double[] values = new double[size * features.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = block.get(i % size).features()[features[i / size]];
    }
    long[] ids = new long[size];
    Arrays.setAll(ids, i -> block.get(i).sessionId());
    double[] labels = new double[size];
    Arrays.setAll(labels, i -> block.get(i).purchased() ? 1 : 0);
    return Row.of(ids, new DenseMatrix(size, features.length, values), new DenseVector(labels));
  }
}
