package io.shoplens.ml.metrics;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.GatheringOperator;
import io.shoplens.ml.stage.ResultTable;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import java.util.List;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Judges a column of probabilities by a column of labels; answers with three tables: figures with
 * intervals, calibration bins, and lift by deciles.
 */
public final class BinaryMetrics extends GatheringOperator<BinaryMetrics, BinaryMetricsData>
    implements BinaryMetricsParams<BinaryMetrics> {
  private static final long serialVersionUID = 1L;
  private static final double[] NONE = {};

  @Override
  protected Trainer<BinaryMetricsData> trainer() {
    BinaryEvaluation evaluation =
        new BinaryEvaluation(getBins(), getReplicates(), getSeed(), getThreads());
    boolean weighted = !getWeightCol().isEmpty();
    boolean grouped = !getGroupCol().isEmpty();
    return samples -> measure(evaluation, samples, weighted, grouped);
  }

  @Override
  protected Class<BinaryMetricsData> dataClass() {
    return BinaryMetricsData.class;
  }

  @Override
  protected List<ResultTable<BinaryMetricsData>> resultTables() {
    return MetricTables.ALL;
  }

  public static BinaryMetrics load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }

  /** Behind the score stand the weight and the group, as far as there are such columns. */
  private static BinaryMetricsData measure(
      BinaryEvaluation evaluation, Samples samples, boolean weighted, boolean grouped) {
    return evaluation.measure(
        samples.size(),
        samples.labels(),
        samples.feature(0),
        weighted ? samples.feature(1) : NONE,
        grouped ? samples.feature(weighted ? 2 : 1) : NONE);
  }
}
