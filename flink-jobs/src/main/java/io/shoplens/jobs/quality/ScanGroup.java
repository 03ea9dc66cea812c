package io.shoplens.jobs.quality;

import io.shoplens.jobs.parquet.ColumnBlocks;
import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.Unique;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/** Expectations that are checked by reading a table. */
record ScanGroup(
    List<Expectation> rowExpectations,
    @Nullable Unique unique,
    @Nullable KeyStore keys,
    Schema schema) {

  boolean isEmpty() {
    return rowExpectations.isEmpty() && unique == null;
  }

  /**
   * Reads one part of the table: a tally per row expectation, in their order. Most parts are proven
   * to be well by column; only where that fails, each row is looked at.
   */
  List<Tally> scan(RowSource source) throws IOException {
    List<Tally> tallies = rowExpectations.stream().map(one -> new Tally()).toList();
    if (!scanColumns(source)) {
      scanRows(source, tallies);
    }
    return tallies;
  }

  /** Takes the keys, and returns whether the row expectations certainly hold for every row. */
  private boolean scanColumns(RowSource source) throws IOException {
    Schema projection = schema.select(columnsOfBlocks());
    Optional<BlockChecks> checks = BlockChecks.of(rowExpectations, schema, projection);
    KeyStore.Buffer buffer = keys == null ? null : keys.buffer();
    KeyHasher hasher =
        unique == null || buffer == null
            ? null
            : new KeyHasher(unique.columns(), projection, buffer);
    if (hasher == null && checks.isEmpty()) {
      return false;
    }
    try (ColumnBlocks blocks = source.columns(projection)) {
      boolean hold = checks.isPresent() && checks.get().dictionariesHold(blocks);
      for (int rows = blocks.next(); rows > 0 && (hold || hasher != null); rows = blocks.next()) {
        hold = hold && checks.get().hold(blocks.cursors(), rows);
        if (hasher != null) {
          hasher.add(blocks.cursors(), rows);
        }
      }
      if (buffer != null) {
        buffer.flush();
      }
      return hold;
    }
  }

  private List<String> columnsOfBlocks() {
    return Stream.concat(
            rowExpectations.stream().flatMap(one -> BlockChecks.columnsOf(one).stream()),
            unique == null ? Stream.of() : unique.columns().stream())
        .distinct()
        .toList();
  }

  /** Counts the violations of each expectation, and remembers a few. */
  private void scanRows(RowSource source, List<Tally> tallies) throws IOException {
    Schema projection =
        schema.select(
            rowExpectations.stream()
                .flatMap(one -> RowCheck.columnsOf(one).stream())
                .distinct()
                .toList());
    List<RowCheck> checks =
        rowExpectations.stream().map(one -> RowCheck.of(one, projection)).toList();
    try (CloseableIterable<StructLike> rows = source.rows(projection)) {
      for (StructLike row : rows) {
        for (int i = 0; i < checks.size(); i++) {
          RowCheck check = checks.get(i);
          if (!check.holds(row)) {
            tallies.get(i).violatedBy(row, check);
          }
        }
      }
    }
  }
}
