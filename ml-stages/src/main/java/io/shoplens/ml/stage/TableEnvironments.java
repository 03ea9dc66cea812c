package io.shoplens.ml.stage;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.common.datastream.TableUtils;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.bridge.java.internal.StreamTableEnvironmentImpl;
import org.apache.flink.table.api.internal.TableImpl;

/** Where a table belongs to, which its interface does not tell. */
final class TableEnvironments {
  private TableEnvironments() {}

  static StreamTableEnvironment of(Table table) {
    return (StreamTableEnvironment) ((TableImpl) table).getTableEnvironment();
  }

  /** A table of one text. */
  static Table tableOf(StreamTableEnvironment tables, String text) {
    return tables.fromDataStream(environment(tables).fromData(Types.STRING, text));
  }

  /** Flink ML's own way to find it has the planner plan something. */
  private static StreamExecutionEnvironment environment(StreamTableEnvironment tables) {
    return tables instanceof StreamTableEnvironmentImpl known
        ? known.execEnv()
        : TableUtils.getExecutionEnvironment(tables);
  }
}
