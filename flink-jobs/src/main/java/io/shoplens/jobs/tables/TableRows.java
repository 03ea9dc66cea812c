package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;

/** Reads some columns of data files, row by row. */
public final class TableRows {
  private TableRows() {}

  /** The data files of a table's current version, which must not have rows deleted from them. */
  public static List<DataFile> dataFiles(Table table) {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        if (!task.deletes().isEmpty()) {
          throw new ShoplensException(
              ShoplensException.Kind.DATA,
              "Rows of "
                  + table.name()
                  + " have been deleted without writing its files anew: run ALTER TABLE … EXECUTE"
                  + " optimize on it in Trino, then run again.");
        }
        files.add(task.file());
      }
    } catch (IOException e) {
      throw failure(table, table.location(), e);
    }
    return files;
  }

  /** Every row of a table's current version; for small tables, as it reads them in this thread. */
  public static void read(Table table, List<String> columns, Consumer<StructLike> consumer) {
    dataFiles(table).forEach(file -> readFile(table, file.location(), columns, consumer));
  }

  /** The rows of one data file; the instance is reused, its values are in the columns' order. */
  public static void readFile(
      Table table, String dataFile, List<String> columns, Consumer<StructLike> consumer) {
    Schema projection =
        new Schema(columns.stream().map(column -> table.schema().findField(column)).toList());
    try (CloseableIterable<StructLike> rows =
        Parquet.read(table.io().newInputFile(dataFile))
            .project(projection)
            .reuseContainers()
            .createReaderFunc(schema -> InternalReader.<StructLike>create(projection, schema))
            .build()) {
      rows.forEach(consumer);
    } catch (IOException | UncheckedIOException | NotFoundException e) {
      throw failure(table, dataFile, e);
    }
  }

  static ShoplensException failure(Table table, String where, Exception cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Could not read "
            + where
            + " of "
            + table.name()
            + " ("
            + cause.getMessage()
            + "): check that the warehouse is complete and readable.",
        cause);
  }
}
