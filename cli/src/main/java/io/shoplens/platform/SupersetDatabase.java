package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Superset's own database in the platform's PostgreSQL, of a user who sees no other one. What has
 * been done to it is noted in it, so that a new or restored database never counts as prepared.
 */
final class SupersetDatabase {
  static final String NAME = "superset";
  static final String SECRET = "superset-database";

  private static final String USER_EXISTS = "SELECT 1 FROM pg_roles WHERE rolname = '" + NAME + "'";
  private static final String EXISTS = "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'";
  private static final String NOTES =
      """
      CREATE SCHEMA IF NOT EXISTS shoplens;
      CREATE TABLE IF NOT EXISTS shoplens.done (
        work text PRIMARY KEY,
        version text NOT NULL,
        finished timestamptz NOT NULL DEFAULT now())
      """;
  private static final String READ = "SELECT version FROM shoplens.done WHERE work = ?";
  private static final String NOTE =
      """
      INSERT INTO shoplens.done (work, version) VALUES (?, ?)
      ON CONFLICT (work) DO UPDATE SET version = excluded.version, finished = now()
      """;

  private final PlatformHome home;
  private final ProcessRecord postgres;

  SupersetDatabase(PlatformHome home, ProcessRecord postgres) {
    this.home = home;
    this.postgres = postgres;
  }

  /** Makes the user and the database, unless they are there; the file's password holds. */
  void ensure() {
    try (Connection connection = connect(PostgresServer.url(postgres));
        Statement statement = connection.createStatement()) {
      String password = Secrets.password(home, SECRET).replace("'", "''");
      String verb = isEmpty(statement, USER_EXISTS) ? "CREATE" : "ALTER";
      statement.execute(verb + " ROLE " + NAME + " LOGIN PASSWORD '" + password + "'");
      if (isEmpty(statement, EXISTS)) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
        statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
    try (Connection connection = connect(url());
        Statement statement = connection.createStatement()) {
      statement.execute(NOTES);
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** The version for which that work was done last. */
  Optional<String> done(String work) {
    try (Connection connection = connect(url());
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setString(1, work);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  void note(String work, String version) {
    try (Connection connection = connect(url());
        PreparedStatement statement = connection.prepareStatement(NOTE)) {
      statement.setString(1, work);
      statement.setString(2, version);
      statement.execute();
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  private String url() {
    return PostgresServer.url(postgres, NAME);
  }

  private Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(
        url, PostgresServer.USER, Secrets.password(home, PostgresServer.NAME));
  }

  private static boolean isEmpty(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return !result.next();
    }
  }

  private static ShoplensException trouble(SQLException cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Superset's database does not answer (" + cause.getMessage() + "); try `./shoplens up`.",
        cause);
  }
}
