package io.shoplens.ml.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.ml.samples.Parity;
import io.shoplens.ml.stage.Jobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.types.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

final class BinaryMetricsTest {
  private static final String[] COLUMNS = {"label", "probability", "weight", "group"};
  private static final double[][] ROWS = Parity.csv("metrics/predictions.csv").rows();

  @RegisterExtension static final MiniClusterExtension FLINK = Jobs.flink();

  @TempDir Path folder;

  @Test
  void tellsInTablesWhatItMeasures() {
    Jobs jobs = new Jobs(2);
    Table rows = rows(jobs);
    BinaryMetricsData data = metrics().measure(rows);
    Table[] tables = metrics().transform(rows);

    assertThat(data.groups()).isEqualTo(60);
    assertThat(jobs.rows(tables[0]))
        .contains(Row.of("roc_auc", value(data), low(data), high(data)))
        .hasSize(7);
    assertThat(jobs.rows(tables[1])).hasSize(20);
    assertThat(jobs.rows(tables[2])).hasSize(10);
  }

  @Test
  void measuresTheSameInRowsAndInBlocksAndInAnyParallelism() {
    BinaryMetricsData ofRows = metrics().measure(rows(new Jobs(3)));
    BinaryMetricsData ofBlocks = metrics().setThreads(2).measure(blocks(new Jobs(1)));
    assertThat(ofBlocks).isEqualTo(ofRows);
  }

  @Test
  void keepsItsParametersWhenSaved() throws Exception {
    Jobs jobs = new Jobs(1);
    metrics().setBins(7).save(folder.toString());
    BinaryMetrics loaded = BinaryMetrics.load(jobs.tables(), folder.toString());
    assertThat(loaded.getBins()).isEqualTo(7);
    assertThat(loaded.getGroupCol()).isEqualTo("group");
  }

  @Test
  void saysWhatIsWrong() {
    Table rows = rows(new Jobs(1));
    assertThatThrownBy(() -> metrics().setScoreCol("weight").measure(rows))
        .hasMessageEndingWith("is no probability");
    assertThatThrownBy(() -> metrics().setWeightCol("mass").measure(rows))
        .hasMessageContaining("no column 'mass'");
  }

  private static BinaryMetrics metrics() {
    return new BinaryMetrics().setWeightCol("weight").setGroupCol("group").setReplicates(20);
  }

  private static Table rows(Jobs jobs) {
    TypeInformation<?>[] types = {Types.DOUBLE, Types.DOUBLE, Types.DOUBLE, Types.DOUBLE};
    List<Row> rows = new ArrayList<>();
    for (double[] row : ROWS) {
      rows.add(Row.of(row[0], row[1], row[2], row[3]));
    }
    return jobs.table(rows, new RowTypeInfo(types, COLUMNS));
  }

  private static Table blocks(Jobs jobs) {
    TypeInformation<?>[] types = new TypeInformation<?>[COLUMNS.length];
    Arrays.fill(types, DenseVectorTypeInfo.INSTANCE);
    List<Row> rows = new ArrayList<>();
    for (int start = 0; start < ROWS.length; start += 100) {
      Row row = new Row(COLUMNS.length);
      for (int column = 0; column < COLUMNS.length; column++) {
        int at = column;
        double[] values =
            Arrays.stream(ROWS, start, start + 100).mapToDouble(of -> of[at]).toArray();
        row.setField(column, new DenseVector(values));
      }
      rows.add(row);
    }
    return jobs.table(rows, new RowTypeInfo(types, COLUMNS));
  }

  private static double value(BinaryMetricsData data) {
    return data.figure("roc_auc").value();
  }

  private static double low(BinaryMetricsData data) {
    return data.figure("roc_auc").low();
  }

  private static double high(BinaryMetricsData data) {
    return data.figure("roc_auc").high();
  }
}
