package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.EventList;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.ShopVisits;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.jobs.sessions.UserPass;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.SessionSliceWriter;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a day's writer puts into columns must be what the streaming driver puts into rows. */
class SessionsWriterTest {
  private static final int DAY = 18_000;

  @TempDir Path folder;

  private final Dictionaries dictionaries = new Dictionaries();
  private final List<Session> sessions = new ArrayList<>();

  SessionsWriterTest() {
    UserPass.run(
        new EventList(new ShopVisits(7, dictionaries).make(40, 80), dictionaries),
        SessionSettings.DEFAULTS,
        List.of(
            new UserListener() {
              @Override
              public void session(Session session) {
                sessions.add(session);
              }
            }));
  }

  @Test
  void columnsHoldWhatRowsSay() throws IOException {
    ShopTables tables = shop();
    ShopTables expected = shop();
    Map<String, Table> both =
        Map.of(
            TableNames.SESSIONS,
            tables.table(TableNames.SESSIONS),
            TableNames.SESSION_FACTS,
            tables.table(TableNames.SESSION_FACTS));
    new SessionsWriter(both, dictionaries, new TaskScope(0, records -> {}))
        .write(
            new WriteUnit.Sessions(DAY, slices(), true, true),
            result -> {
              WriteResult.Files files = (WriteResult.Files) result;
              append(tables.table(files.table()), files.files());
            });
    appendRows(expected.table(TableNames.SESSIONS), SessionRows.COLUMNS, SessionRows::new);
    appendRows(
        expected.table(TableNames.SESSION_FACTS),
        SessionFactsRows.COLUMNS,
        sink -> new SessionFactsRows(dictionaries, sink));

    for (String name : both.keySet()) {
      assertThat(TableContents.rows(tables.table(name)))
          .isNotEmpty()
          .isEqualTo(TableContents.rows(expected.table(name)));
    }
  }

  private List<Slice> slices() throws IOException {
    try (SessionSliceWriter writer = new SessionSliceWriter(folder.toString(), "sessions", 0)) {
      sessions.forEach(session -> writer.add(DAY, session));
      return writer.finish();
    }
  }

  private void appendRows(Table table, List<String> columns, Function<RowSink, UserListener> rows)
      throws IOException {
    try (TableWriter writer = new TableWriter(table, columns, DAY, 0)) {
      UserListener listener = rows.apply(writer::write);
      sessions.forEach(listener::session);
      append(table, writer.finish());
    }
  }

  private static void append(Table table, List<DataFile> files) {
    AppendFiles append = table.newAppend();
    files.forEach(append::appendFile);
    append.commit();
  }

  private static ShopTables shop() {
    InMemoryCatalog catalog = new InMemoryCatalog();
    catalog.initialize("test", Map.of());
    return new ShopTables(catalog);
  }
}
