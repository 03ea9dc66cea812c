package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Writers of several small tables at once, a file per partition for the few that have any. */
final class PartitionedTables implements AutoCloseable {
  private static final Object WHOLE_TABLE = "";

  private final Map<String, Table> tables;
  private final int task;
  private final Map<String, Map<Object, TableWriter>> writers = new LinkedHashMap<>();

  PartitionedTables(Map<String, Table> tables, int task) {
    this.tables = tables;
    this.task = task;
  }

  RowSink sink(String name, List<String> columns) {
    Table table = ShopTables.named(tables, name);
    Map<Object, TableWriter> ofTable = writers.computeIfAbsent(name, key -> new HashMap<>());
    int partitionColumn = partitionColumn(table, columns);
    return row -> writer(ofTable, table, columns, partitionColumn, row).write(row);
  }

  void finish(Consumer<WriteResult> results) {
    writers.forEach(
        (name, ofTable) -> {
          List<DataFile> files = new ArrayList<>();
          long rows = 0;
          for (TableWriter writer : ofTable.values()) {
            files.addAll(writer.finish());
            rows += writer.rows();
          }
          results.accept(new WriteResult.Files(name, files, rows));
        });
  }

  @Override
  public void close() throws IOException {
    for (Map<Object, TableWriter> ofTable : writers.values()) {
      for (TableWriter writer : ofTable.values()) {
        writer.close();
      }
    }
  }

  private TableWriter writer(
      Map<Object, TableWriter> ofTable,
      Table table,
      List<String> columns,
      int partitionColumn,
      @Nullable Object[] row) {
    Object value = partitionColumn < 0 ? null : row[partitionColumn];
    return ofTable.computeIfAbsent(
        value == null ? WHOLE_TABLE : value, key -> new TableWriter(table, columns, value, task));
  }

  private static int partitionColumn(Table table, List<String> columns) {
    if (table.spec().isUnpartitioned()) {
      return -1;
    }
    int source = table.spec().fields().get(0).sourceId();
    return columns.indexOf(table.schema().findColumnName(source));
  }
}
