package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionFacts;
import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.iceberg.Table;

/** Writes the sessions of a day to the tables made from them, one table after the other. */
final class SessionsWriter {
  private final Map<String, Table> tables;
  private final Map<String, ToldTable> told = new HashMap<>();
  private final SessionFacts facts;
  private final TaskScope scope;

  SessionsWriter(Map<String, Table> tables, Dictionaries dictionaries, TaskScope scope) {
    this.tables = tables;
    this.facts = new SessionFacts(dictionaries);
    this.scope = scope;
  }

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
    ToldTable kept =
        told.computeIfAbsent(name, key -> new ToldTable(tables, key, columns, scope.index()));
    try (ToldTable table = kept) {
      RowTarget row = table.open(day.day());
      for (Slice slice : day.slices()) {
        SliceReader.sessions(
            slice,
            session -> {
              if (filter.test(session)) {
                teller.accept(session, row);
              }
            });
      }
      return table.finish();
    }
  }
}
