package io.shoplens.cli;

import io.shoplens.cli.results.ResultColumn;
import io.shoplens.cli.results.ResultWriter;
import io.shoplens.platform.TrinoAddress;
import io.shoplens.schema.ShoplensException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A connection to Trino that runs statements one after the other. */
final class TrinoSession implements AutoCloseable {
  private static final Pattern QUERY_ID = Pattern.compile("^Query failed \\(#[^)]*\\): ");

  /**
   * A server that has just started knows itself as a worker, but for some seconds not yet as one
   * for every catalog; nothing of the statement has been run then.
   */
  private static final int NO_NODES_AVAILABLE = 65_541;

  private static final Duration NODES_LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final TrinoAddress address;
  private final Connection connection;

  private TrinoSession(TrinoAddress address, Connection connection) {
    this.address = address;
    this.connection = connection;
  }

  static TrinoSession open(TrinoAddress address) {
    try {
      return new TrinoSession(address, address.connect("shoplens"));
    } catch (SQLException e) {
      throw failure(address, e);
    }
  }

  /** Runs one statement, hands its rows to the writer and returns how many there were. */
  long run(String sql, ResultWriter writer) {
    long started = System.nanoTime();
    while (true) {
      try {
        return tryToRun(sql, writer);
      } catch (SQLException e) {
        boolean soon = System.nanoTime() - started < NODES_LIMIT.toNanos();
        if (e.getErrorCode() != NO_NODES_AVAILABLE || !soon) {
          throw failure(address, e);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** The first column of a result. */
  List<String> texts(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (result.next()) {
        texts.add(result.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw failure(address, e);
    }
  }

  private long tryToRun(String sql, ResultWriter writer) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return Math.max(0, statement.getLargeUpdateCount());
      }
      try (ResultSet result = statement.getResultSet()) {
        return copy(result, writer);
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(address, e);
    }
  }

  private static long copy(ResultSet result, ResultWriter writer) throws SQLException {
    ResultSetMetaData metaData = result.getMetaData();
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.add(ResultColumn.of(metaData.getColumnLabel(i), metaData.getColumnType(i)));
    }
    // Only a first row, or that there is none, shows that the statement runs.
    boolean more = result.next();
    writer.begin(columns);
    long rows = 0;
    for (; more; more = result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(columns.get(i).read(result, i + 1));
      }
      writer.row(row);
      rows++;
    }
    writer.end();
    return rows;
  }

  private static ShoplensException failure(TrinoAddress address, SQLException cause) {
    String message = String.valueOf(cause.getMessage());
    if (QUERY_ID.matcher(message).find()) {
      return new ShoplensException(
          ShoplensException.Kind.USER,
          "Trino could not run the statement: " + QUERY_ID.matcher(message).replaceFirst(""),
          cause);
    }
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Trino does not answer on port "
            + address.port()
            + " ("
            + message
            + "); look at logs/trino.log in the home folder, then `./shoplens down` and"
            + " `./shoplens up`.",
        cause);
  }
}
