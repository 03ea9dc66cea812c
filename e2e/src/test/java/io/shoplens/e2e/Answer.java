package io.shoplens.e2e;

import io.shoplens.cli.results.ResultColumn;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Trino answered; whole numbers and decimals are alike, whatever their width and scale. */
record Answer(List<String> columns, List<List<@Nullable Object>> rows) {

  static Answer to(String sql, Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return read(result);
    } catch (SQLException e) {
      throw new AssertionError(e.getMessage() + " in\n" + sql, e);
    }
  }

  private static Answer read(ResultSet result) throws SQLException {
    ResultSetMetaData metaData = result.getMetaData();
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.add(ResultColumn.of(metaData.getColumnLabel(i), metaData.getColumnType(i)));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        row.add(alike(columns.get(i).read(result, i + 1)));
      }
      rows.add(row);
    }
    return new Answer(columns.stream().map(ResultColumn::name).toList(), rows);
  }

  private static @Nullable Object alike(@Nullable Object value) {
    if (value instanceof Double || !(value instanceof Number number)) {
      return value;
    }
    BigDecimal exact = new BigDecimal(number.toString());
    return exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
  }
}
