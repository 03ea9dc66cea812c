package io.shoplens.jobs.quality;

import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.parquet.ColumnCursor;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.iceberg.Schema;

/**
 * Turns the keys of rows into 64 bits. A key of one whole number is mapped one to one, so it can
 * never be taken for another; other keys collide once in 10^7 tables of a million rows.
 */
final class KeyHasher {
  private final int[] positions;
  private final KeyStore.Buffer buffer;
  private final long[] hashes = new long[ColumnCursor.ROWS];

  KeyHasher(List<String> key, Schema projection, KeyStore.Buffer buffer) {
    this.positions = RowConditions.positions(key, projection);
    this.buffer = buffer;
  }

  void add(List<ColumnCursor> columns, int rows) throws IOException {
    long[] first = columns.get(positions[0]).values();
    if (positions.length == 1) {
      System.arraycopy(first, 0, hashes, 0, rows);
    } else {
      Arrays.fill(hashes, 0, rows, StableHash.seed());
      for (int position : positions) {
        fold(columns.get(position).values(), rows);
      }
    }
    for (int row = 0; row < rows; row++) {
      hashes[row] = StableHash.mix(hashes[row]);
    }
    buffer.add(hashes, rows);
  }

  private void fold(long[] values, int rows) {
    for (int row = 0; row < rows; row++) {
      hashes[row] = StableHash.add(hashes[row], values[row]);
    }
  }
}
