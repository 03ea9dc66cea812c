package io.shoplens.jobs.pipeline;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a catalog knew at some moment: which metadata file each table had. Files are never changed,
 * so a catalog set back to a state is the shop as a run that was killed at that moment left it.
 */
record CatalogState(List<List<String>> tables, List<List<String>> namespaces) {
  private static final String TABLES =
      "iceberg_tables (catalog_name, table_namespace, table_name, metadata_location,"
          + " previous_metadata_location, iceberg_type)";
  private static final String NAMESPACES =
      "iceberg_namespace_properties (catalog_name, namespace, property_key, property_value)";

  static CatalogState of(String address) {
    try (Connection connection = DriverManager.getConnection(address)) {
      return new CatalogState(rows(connection, TABLES), rows(connection, NAMESPACES));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills a catalog whose tables exist and are empty. */
  void writeTo(String address) {
    try (Connection connection = DriverManager.getConnection(address)) {
      insert(connection, TABLES, tables);
      insert(connection, NAMESPACES, namespaces);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<List<String>> rows(Connection connection, String table) throws SQLException {
    String columns = table.substring(table.indexOf('(') + 1, table.indexOf(')'));
    String name = table.substring(0, table.indexOf(' '));
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT " + columns + " FROM " + name)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static void insert(Connection connection, String table, List<List<String>> rows)
      throws SQLException {
    String places = "?, ".repeat(table.split(",", -1).length - 1) + "?";
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setString(i + 1, row.get(i));
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
