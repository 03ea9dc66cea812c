package io.shoplens.jobs.quality;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.FileContent;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DeleteSchemaUtil;
import org.apache.iceberg.parquet.Parquet;

/**
 * Reads a table from which rows were deleted in SQL: Trino names their places in files beside the
 * data. Iceberg's own reader of such tables needs ORC's classes for whatever format.
 */
final class EditedRows {
  private static final Schema PLACES = DeleteSchemaUtil.pathPosSchema();

  private EditedRows() {}

  /** Every row of a snapshot, in Iceberg's internal values; the instance is reused. */
  static void read(Table table, long snapshotId, Consumer<StructLike> consumer) throws IOException {
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshotId).planFiles()) {
      for (FileScanTask task : tasks) {
        read(table, task, consumer);
      }
    }
  }

  private static void read(Table table, FileScanTask task, Consumer<StructLike> consumer)
      throws IOException {
    Set<Long> deleted = deletedPlaces(table, task);
    long place = 0;
    try (CloseableIterable<StructLike> rows = new RowSource(table, task).rows(table.schema())) {
      for (StructLike row : rows) {
        if (!deleted.contains(place)) {
          consumer.accept(row);
        }
        place++;
      }
    }
  }

  private static Set<Long> deletedPlaces(Table table, FileScanTask task) throws IOException {
    Set<Long> places = new HashSet<>();
    for (DeleteFile file : task.deletes()) {
      if (file.content() == FileContent.POSITION_DELETES) {
        try (CloseableIterable<StructLike> rows =
            Parquet.read(table.io().newInputFile(file.location()))
                .project(PLACES)
                .createReaderFunc(schema -> InternalReader.<StructLike>create(PLACES, schema))
                .build()) {
          for (StructLike row : rows) {
            if (task.file().location().equals(row.get(0, String.class))) {
              places.add(row.get(1, Long.class));
            }
          }
        }
      }
    }
    return places;
  }
}
