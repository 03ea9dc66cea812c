package io.shoplens.jobs.segments;

import io.shoplens.jobs.tables.FileColumns;

/** Those rows of a block that are not bots'. */
record ChosenRows(int[] rows, int count) {

  static ChosenRows without(FileColumns columns, int flag, int rows) {
    int[] chosen = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (!columns.isTrue(flag, row)) {
        chosen[count++] = row;
      }
    }
    return new ChosenRows(chosen, count);
  }

  long[] longs(FileColumns columns, int column) {
    long[] values = columns.longs(column);
    long[] picked = new long[count];
    for (int i = 0; i < count; i++) {
      picked[i] = values[rows[i]];
    }
    return picked;
  }

  double[] doubles(FileColumns columns, int column) {
    return columns.doubles(column, rows, count);
  }
}
