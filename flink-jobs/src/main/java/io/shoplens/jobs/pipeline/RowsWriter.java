package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.LineNumbers;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Writes staged rejected lines, whose numbers in their files are known by now. */
final class RowsWriter {
  static final List<String> REJECTION_COLUMNS =
      List.of("source", "line_number", "raw", "raw_length", "reason", "rejected_at", "run_id");

  private final Map<String, Table> tables;
  private final TaskScope scope;

  RowsWriter(Map<String, Table> tables, TaskScope scope) {
    this.tables = tables;
    this.scope = scope;
  }

  void writeRejections(WriteUnit.Rejections unit, Consumer<WriteResult> results)
      throws IOException {
    LineNumbers numbers = new LineNumbers(unit.linesPerSplit());
    RunStamp stamp = unit.stamp();
    try (TableWriter writer =
        new TableWriter(
            ShopTables.named(tables, TableNames.REJECTED_EVENTS),
            REJECTION_COLUMNS,
            stamp.runId(),
            scope.index())) {
      for (Slice slice : unit.slices()) {
        SliceReader.rows(slice, row -> writer.write(complete(row, numbers, stamp)));
      }
      results.accept(
          new WriteResult.Files(TableNames.REJECTED_EVENTS, writer.finish(), writer.rows()));
    }
  }

  private static @Nullable Object[] complete(
      @Nullable Object[] staged, LineNumbers numbers, RunStamp stamp) {
    StagedRejection rejection = StagedRejection.of(staged);
    return new Object[] {
      rejection.source(),
      numbers.inFile(rejection.source(), rejection.splitIndex(), rejection.lineInSplit()),
      rejection.raw(),
      rejection.rawLength(),
      rejection.reason().text(),
      stamp.startedMicros(),
      stamp.runId()
    };
  }
}
