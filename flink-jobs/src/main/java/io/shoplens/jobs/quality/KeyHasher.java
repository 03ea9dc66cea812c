package io.shoplens.jobs.quality;

import io.shoplens.jobs.events.StableHash;
import java.io.IOException;
import java.util.List;
import org.apache.iceberg.Schema;

/**
 * Turns the keys of rows into 64 bits. A key of one whole number is mapped one to one, so it can
 * never be taken for another; other keys collide once in 10^7 tables of a million rows.
 */
final class KeyHasher {
  private final int[] positions;
  private final KeyStore.Buffer buffer;

  KeyHasher(List<String> key, Schema projection, KeyStore.Buffer buffer) {
    this.positions = RowConditions.positions(key, projection);
    this.buffer = buffer;
  }

  void add(List<ColumnCursor> columns, int rows) throws IOException {
    if (positions.length == 1) {
      ColumnCursor only = columns.get(positions[0]);
      for (int row = 0; row < rows; row++) {
        buffer.add(StableHash.mix(only.value(row)));
      }
      return;
    }
    for (int row = 0; row < rows; row++) {
      long hash = StableHash.seed();
      for (int position : positions) {
        hash = StableHash.add(hash, columns.get(position).value(row));
      }
      buffer.add(StableHash.mix(hash));
    }
  }
}
