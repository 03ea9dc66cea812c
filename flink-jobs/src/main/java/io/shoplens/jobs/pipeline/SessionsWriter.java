package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.Table;

/** Writes the sessions of a day to the tables made from them. */
final class SessionsWriter {
  private final Map<String, Table> tables;
  private final Dictionaries dictionaries;
  private final TaskScope scope;

  SessionsWriter(Map<String, Table> tables, Dictionaries dictionaries, TaskScope scope) {
    this.tables = tables;
    this.dictionaries = dictionaries;
    this.scope = scope;
  }

  void write(WriteUnit.Sessions day, Consumer<WriteResult> results) throws IOException {
    if (day.rows()) {
      results.accept(write(TableNames.SESSIONS, SessionRows.COLUMNS, day, SessionRows::new));
    }
    if (day.facts()) {
      results.accept(
          write(
              TableNames.SESSION_FACTS,
              SessionFactsRows.COLUMNS,
              day,
              sink -> new SessionFactsRows(dictionaries, sink)));
    }
  }

  /** One table after the other: reading a slice twice is cheap, two open files are not. */
  private WriteResult.Files write(
      String name,
      List<String> columns,
      WriteUnit.Sessions day,
      Function<RowSink, UserListener> rows)
      throws IOException {
    try (TableWriter writer =
        new TableWriter(RowsWriter.table(tables, name), columns, day.day(), scope.index())) {
      UserListener sessions = rows.apply(writer::write);
      for (Slice slice : day.slices()) {
        SliceReader.sessions(slice, sessions::session);
      }
      return new WriteResult.Files(name, writer.finish(), writer.rows());
    }
  }
}
