package io.shoplens.ml.stage;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** Tables of samples and a Flink that runs stages over them, for tests of stages. */
public final class Jobs {
  /** One Flink for all tests of a class: starting one takes longer than most of them. */
  public static MiniClusterExtension flink() {
    return new MiniClusterExtension(
        new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());
  }

  private final StreamExecutionEnvironment environment;
  private final StreamTableEnvironment tables;

  public Jobs(int parallelism) {
    this(parallelism, RuntimeExecutionMode.BATCH);
  }

  public Jobs(int parallelism, RuntimeExecutionMode mode) {
    environment = StreamExecutionEnvironment.getExecutionEnvironment();
    environment.setParallelism(parallelism);
    environment.setRuntimeMode(mode);
    tables = StreamTableEnvironment.create(environment);
  }

  public StreamTableEnvironment tables() {
    return tables;
  }

  public void execute() throws Exception {
    environment.execute();
  }

  /** Columns {@code id} and {@code features}. */
  public Table vectors(List<double[]> samples) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      rows.add(Row.of((long) i, new DenseVector(samples.get(i))));
    }
    return table(
        rows,
        new RowTypeInfo(
            new TypeInformation<?>[] {Types.LONG, DenseVectorTypeInfo.INSTANCE},
            new String[] {"id", "features"}));
  }

  /** The same columns, with many samples in each row. */
  public Table blocks(List<double[]> samples, int length) {
    List<Row> rows = new ArrayList<>();
    for (int start = 0; start < samples.size(); start += length) {
      int count = Math.min(length, samples.size() - start);
      int width = samples.get(0).length;
      double[] values = new double[count * width];
      long[] ids = new long[count];
      for (int row = 0; row < count; row++) {
        ids[row] = (long) start + row;
        for (int feature = 0; feature < width; feature++) {
          values[feature * count + row] = samples.get(start + row)[feature];
        }
      }
      rows.add(Row.of(ids, new DenseMatrix(count, width, values)));
    }
    return table(
        rows,
        new RowTypeInfo(
            new TypeInformation<?>[] {
              Types.PRIMITIVE_ARRAY(Types.LONG), DenseMatrixTypeInfo.INSTANCE
            },
            new String[] {"id", "features"}));
  }

  public Table table(List<Row> rows, RowTypeInfo type) {
    return tables.fromDataStream(environment.fromData(rows, type).rebalance());
  }

  public List<Row> rows(Table table) {
    List<Row> all = new ArrayList<>();
    try (CloseableIterator<Row> rows = table.execute().collect()) {
      rows.forEachRemaining(all::add);
      return all;
    } catch (Exception e) {
      throw Causes.toTell(e);
    }
  }
}
