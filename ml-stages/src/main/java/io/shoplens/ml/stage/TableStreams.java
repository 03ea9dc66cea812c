package io.shoplens.ml.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.operators.collect.CollectResultIterator;
import org.apache.flink.streaming.api.operators.collect.CollectSinkOperator;
import org.apache.flink.streaming.api.operators.collect.CollectSinkOperatorFactory;
import org.apache.flink.streaming.api.operators.collect.CollectStreamSink;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.internal.TableImpl;
import org.apache.flink.table.operations.ExternalQueryOperation;
import org.apache.flink.types.Row;

/**
 * Tables as streams and streams brought here, without the planner where it has nothing to plan: a
 * table that is nothing but a stream. Loading the planner takes seconds.
 */
public final class TableStreams {
  private static final long ASK_MILLIS = 10_000;

  private TableStreams() {}

  /** The rows of a table. */
  public static DataStream<Row> rows(Table table) {
    return stream(table)
        .filter(stream -> isRowsOf(table, stream.getType()))
        .<DataStream<Row>>map(
            stream -> stream.map(Row.class::cast).returns(castToRows(stream.getType())))
        .orElseGet(() -> TableEnvironments.of(table).toDataStream(table));
  }

  /** The texts in the first column of a table. */
  static DataStream<String> texts(Table table) {
    return stream(table)
        .filter(stream -> stream.getType().equals(Types.STRING))
        .<DataStream<String>>map(stream -> stream.map(String.class::cast).returns(Types.STRING))
        .orElseGet(
            () -> rows(table).map(row -> Objects.toString(row.getField(0))).returns(Types.STRING));
  }

  /** Runs what leads to a stream, and nothing else that its environment was told. */
  public static <T> void collect(DataStream<T> stream, Consumer<T> taker) throws Exception {
    StreamExecutionEnvironment environment = stream.getExecutionEnvironment();
    TypeSerializer<T> serializer =
        stream.getType().createSerializer(environment.getConfig().getSerializerConfig());
    String name = "collected-" + UUID.randomUUID();
    CollectSinkOperatorFactory<T> factory = new CollectSinkOperatorFactory<>(serializer, name);
    CollectSinkOperator<?> operator = (CollectSinkOperator<?>) factory.getOperator();
    StreamGraph graph =
        environment.generateStreamGraph(
            List.of(new CollectStreamSink<>(stream, factory).getTransformation()));
    try (CollectResultIterator<T> results =
        new CollectResultIterator<>(
            operator.getOperatorIdFuture(),
            serializer,
            name,
            environment.getCheckpointConfig(),
            ASK_MILLIS)) {
      results.setJobClient(environment.executeAsync(graph));
      results.forEachRemaining(taker);
    }
  }

  private static Optional<DataStream<?>> stream(Table table) {
    return table instanceof TableImpl known
            && known.getQueryOperation() instanceof ExternalQueryOperation<?> external
        ? Optional.of(external.getDataStream())
        : Optional.empty();
  }

  private static boolean isRowsOf(Table table, TypeInformation<?> type) {
    return type instanceof RowTypeInfo rows
        && Arrays.asList(rows.getFieldNames()).equals(table.getResolvedSchema().getColumnNames());
  }

  private static RowTypeInfo castToRows(TypeInformation<?> type) {
    return (RowTypeInfo) type;
  }
}
