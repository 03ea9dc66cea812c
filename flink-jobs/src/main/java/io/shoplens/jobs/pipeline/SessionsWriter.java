package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionFacts;
import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/** Writes the sessions of a day to the tables made from them; each is unpacked once for all. */
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
    List<Target> targets = new ArrayList<>();
    if (day.rows()) {
      ToldTable table = table(TableNames.SESSIONS, SessionRows.COLUMNS);
      targets.add(new Target(table, table.open(day.day()), SessionRows::tell));
    }
    if (day.facts()) {
      ToldTable table = table(TableNames.SESSION_FACTS, SessionFactsRows.COLUMNS);
      targets.add(new Target(table, table.open(day.day()), this::tellFacts));
    }
    try {
      for (Slice slice : day.slices()) {
        SliceReader.sessions(slice, session -> targets.forEach(target -> target.tell(session)));
      }
      for (Target target : targets) {
        results.accept(target.table.finish());
      }
    } finally {
      for (Target target : targets) {
        target.table.close();
      }
    }
  }

  private void tellFacts(Session session, RowTarget row) {
    if (SessionFacts.hasRow(session)) {
      facts.tell(session, row);
    }
  }

  private ToldTable table(String name, List<String> columns) {
    return told.computeIfAbsent(name, key -> new ToldTable(tables, key, columns, scope.index()));
  }

  /** A table that the sessions of a day go to. */
  private record Target(ToldTable table, RowTarget row, BiConsumer<Session, RowTarget> teller) {
    void tell(Session session) {
      teller.accept(session, row);
    }
  }
}
