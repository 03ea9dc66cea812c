package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.jobs.sessions.RowTarget;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionFacts;
import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.iceberg.Table;

/** Writes the sessions of a day to the tables made from them. */
final class SessionsWriter {
  private final Map<String, Table> tables;
  private final SessionFacts facts;
  private final TaskScope scope;

  SessionsWriter(Map<String, Table> tables, Dictionaries dictionaries, TaskScope scope) {
    this.tables = tables;
    this.facts = new SessionFacts(dictionaries);
    this.scope = scope;
  }

  /** One table after the other: reading a slice twice is cheap, two sets of columns are not. */
  void write(WriteUnit.Sessions day, Consumer<WriteResult> results) throws IOException {
    if (day.rows()) {
      results.accept(
          write(TableNames.SESSIONS, SessionRows.COLUMNS, day, session -> true, SessionRows::tell));
    }
    if (day.facts()) {
      results.accept(
          write(
              TableNames.SESSION_FACTS,
              SessionFactsRows.COLUMNS,
              day,
              SessionFacts::hasRow,
              facts::tell));
    }
  }

  private WriteResult.Files write(
      String name,
      List<String> columns,
      WriteUnit.Sessions day,
      Predicate<Session> filter,
      BiConsumer<Session, RowTarget> teller)
      throws IOException {
    Table table = RowsWriter.table(tables, name);
    RowGroup group = new RowGroup(table.schema(), name);
    ColumnRow row = new ColumnRow(group, columns);
    try (TableWriter writer = new TableWriter(table, columns, day.day(), scope.index(), group)) {
      for (Slice slice : day.slices()) {
        SliceReader.sessions(
            slice,
            session -> {
              if (filter.test(session)) {
                teller.accept(session, row);
                row.end();
                writer.rowsAdded(1);
              }
            });
      }
      return new WriteResult.Files(name, writer.finish(), writer.rows());
    }
  }
}
