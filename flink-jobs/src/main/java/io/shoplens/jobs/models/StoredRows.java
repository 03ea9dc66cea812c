package io.shoplens.jobs.models;

import io.shoplens.jobs.tables.TableRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads a small table into rows that can be written again. */
final class StoredRows {
  private StoredRows() {}

  static List<@Nullable Object[]> of(Table table, List<String> columns) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    TableRows.read(table, columns, row -> rows.add(values(row, columns.size())));
    return rows;
  }

  // Iceberg's own signature does not say that a value may be null.
  @SuppressWarnings("NullAway")
  private static @Nullable Object[] values(StructLike row, int size) {
    @Nullable Object[] values = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      Object value = row.get(i, Object.class);
      values[i] = value instanceof CharSequence text ? text.toString() : value;
    }
    return values;
  }
}
