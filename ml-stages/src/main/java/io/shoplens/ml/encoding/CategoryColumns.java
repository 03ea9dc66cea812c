package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.stage.TableColumns;
import java.io.Serializable;
import java.util.Arrays;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Where rows hold categories. */
record CategoryColumns(String[] names, int[] places) implements Serializable {

  static CategoryColumns of(Table table, String[] names) {
    if (names.length == 0) {
      throw new StageException("inputCols names no column to encode");
    }
    return new CategoryColumns(
        names, Arrays.stream(names).mapToInt(name -> TableColumns.place(table, name)).toArray());
  }

  int count() {
    return names.length;
  }

  /** A text, or a Long for whole numbers of any size. */
  @Nullable Object category(Row row, int column) {
    Object value = row.getField(places[column]);
    if (value == null || value instanceof String) {
      return value;
    }
    if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    throw new StageException(
        "column '%s' holds %s: categories are texts, whole numbers or true and false"
            .formatted(names[column], value));
  }
}
