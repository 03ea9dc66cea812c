package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The catalog's own tables in PostgreSQL, which Trino expects but does not make. */
final class CatalogTables {
  private static final String EXIST = "SELECT to_regclass('iceberg_tables') IS NOT NULL";

  private CatalogTables() {}

  /** Iceberg makes its tables when it first opens a catalog, so it is made to open it. */
  static void ensure(CatalogConnection connection) {
    if (exist(connection)) {
      return;
    }
    if (connection.settings().open() instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL, "Cannot close the catalog just created.", e);
      }
    }
  }

  private static boolean exist(CatalogConnection connection) {
    try (Connection database =
            DriverManager.getConnection(
                connection.iceberg().get("uri"),
                connection.iceberg().get("jdbc.user"),
                connection.iceberg().get("jdbc.password"));
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(EXIST)) {
      return result.next() && result.getBoolean(1);
    } catch (SQLException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The catalog database does not answer (" + e.getMessage() + "); try `./shoplens up`.",
          e);
    }
  }
}
