package io.shoplens.ml.metrics;

import io.shoplens.ml.stage.ResultTable;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.types.Row;

/** What was measured, as tables. */
final class MetricTables {
  private static final TypeInformation<String> TEXT = Types.STRING;
  private static final TypeInformation<Integer> COUNT = Types.INT;
  private static final TypeInformation<Double> NUMBER = Types.DOUBLE;

  private static final ResultTable<BinaryMetricsData> FIGURES =
      new ResultTable<>(
          new RowTypeInfo(
              new TypeInformation<?>[] {TEXT, NUMBER, NUMBER, NUMBER},
              new String[] {"metric", "value", "low", "high"}),
          data ->
              data.figures().stream()
                  .map(of -> Row.of(of.name(), of.value(), of.low(), of.high()))
                  .toList());

  private static final ResultTable<BinaryMetricsData> CALIBRATION =
      new ResultTable<>(
          new RowTypeInfo(
              new TypeInformation<?>[] {TEXT, COUNT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER},
              new String[] {
                "kind", "bin", "low", "high", "weight", "mean_probability", "observed_rate"
              }),
          data ->
              data.calibration().stream()
                  .map(
                      of ->
                          Row.of(
                              of.kind(),
                              of.bin(),
                              of.low(),
                              of.high(),
                              of.weight(),
                              of.meanProbability(),
                              of.observedRate()))
                  .toList());

  private static final ResultTable<BinaryMetricsData> LIFT =
      new ResultTable<>(
          new RowTypeInfo(
              new TypeInformation<?>[] {COUNT, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER},
              new String[] {
                "decile", "weight", "positives", "rate", "lift", "cumulative_lift", "captured"
              }),
          data ->
              data.lift().stream()
                  .map(
                      of ->
                          Row.of(
                              of.decile(),
                              of.weight(),
                              of.positives(),
                              of.rate(),
                              of.lift(),
                              of.cumulativeLift(),
                              of.captured()))
                  .toList());

  static final List<ResultTable<BinaryMetricsData>> ALL = List.of(FIGURES, CALIBRATION, LIFT);

  private MetricTables() {}
}
