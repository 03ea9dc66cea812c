package io.shoplens.ml.stage;

import java.util.List;
import org.apache.flink.table.api.Table;

/** Finds columns of tables. */
public final class TableColumns {
  private TableColumns() {}

  /** Where a column is; a sentence if the table lacks it. */
  public static int place(Table table, String column) {
    List<String> columns = table.getResolvedSchema().getColumnNames();
    int place = columns.indexOf(column);
    if (place < 0) {
      throw new StageException(
          "the table has no column '%s'; it has %s".formatted(column, columns));
    }
    return place;
  }
}
