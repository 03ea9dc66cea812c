package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.tables.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table, one partition after the other, from rows told value by value; its columns stay
 * for the next partition, so that they need not grow again.
 */
final class ToldTable implements Closeable {
  private final String name;
  private final Table table;
  private final List<String> columns;
  private final int task;
  private final RowGroup group;
  private final ColumnRow row;
  private @Nullable TableWriter open;

  /**
   * @param columns the order in which values are told
   */
  ToldTable(Map<String, Table> tables, String name, List<String> columns, int task) {
    this.name = name;
    this.table = ShopTables.named(tables, name);
    this.columns = columns;
    this.task = task;
    this.group = new RowGroup(table.schema(), name);
    this.row = new ColumnRow(group, columns);
  }

  /** Where the rows of a partition are told, until it is complete. */
  RowTarget open(@Nullable Object partition) {
    if (open == null) {
      open = new TableWriter(table, columns, partition, task, group);
      row.goTo(open);
    }
    return row;
  }

  /** Completes the partition. */
  WriteResult.Files finish() {
    if (open == null) {
      throw new IllegalStateException("nothing of " + name + " is being written");
    }
    WriteResult.Files files = new WriteResult.Files(name, open.finish(), open.rows());
    open = null;
    return files;
  }

  /** Completes the partition, if anything has been told. */
  void finishIfOpen(Consumer<WriteResult> results) {
    if (open != null) {
      results.accept(finish());
    }
  }

  /** Lets go of the open file after a failure; does nothing after {@link #finish()}. */
  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
