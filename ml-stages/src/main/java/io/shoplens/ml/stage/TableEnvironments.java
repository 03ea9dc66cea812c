package io.shoplens.ml.stage;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.common.datastream.TableUtils;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.table.api.internal.TableImpl;

/** Where a table belongs to, which its interface does not tell. */
final class TableEnvironments {
  private TableEnvironments() {}

  static StreamTableEnvironment of(Table table) {
    return (StreamTableEnvironment) ((TableImpl) table).getTableEnvironment();
  }

  /** A table of one text. */
  static Table tableOf(StreamTableEnvironment tables, String text) {
    return tables.fromDataStream(
        TableUtils.getExecutionEnvironment(tables).fromData(Types.STRING, text));
  }
}
