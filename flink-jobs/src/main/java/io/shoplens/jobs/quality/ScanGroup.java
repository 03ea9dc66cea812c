package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Unique;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;

/** Expectations that are checked by reading the same columns of the same rows. */
record ScanGroup(
    List<Expectation> rowExpectations,
    @Nullable Unique unique,
    @Nullable KeyStore keys,
    Schema projection,
    Expression filter) {

  /** Those of which most files prove by their dictionaries that no row violates them. */
  static ScanGroup ofAcceptedValues(List<AcceptedValues> expectations, Schema schema) {
    Expression anyViolation = Expressions.alwaysFalse();
    for (AcceptedValues accepted : expectations) {
      anyViolation =
          Expressions.or(
              anyViolation, Expressions.notIn(accepted.column(), accepted.values().toArray()));
    }
    return new ScanGroup(
        List.copyOf(expectations), null, null, projection(schema, expectations), anyViolation);
  }

  /** Those for which every row must be seen. */
  static ScanGroup ofEveryRow(
      List<Expectation> rowExpectations,
      @Nullable Unique unique,
      @Nullable KeyStore keys,
      Schema schema) {
    List<Expectation> all =
        unique == null
            ? rowExpectations
            : Stream.concat(rowExpectations.stream(), Stream.of(unique)).toList();
    return new ScanGroup(
        rowExpectations, unique, keys, projection(schema, all), Expressions.alwaysTrue());
  }

  private static Schema projection(Schema schema, List<? extends Expectation> expectations) {
    return schema.select(
        expectations.stream().flatMap(one -> RowCheck.columnsOf(one).stream()).distinct().toList());
  }

  boolean isEmpty() {
    return rowExpectations.isEmpty() && unique == null;
  }

  /** Reads one part of the table: a tally per row expectation, in their order. */
  List<Tally> scan(RowSource source) throws IOException {
    List<RowCheck> checks =
        rowExpectations.stream().map(one -> RowCheck.of(one, projection)).toList();
    List<Tally> tallies = rowExpectations.stream().map(one -> new Tally()).toList();
    KeySink sink = keySink();
    try (CloseableIterable<StructLike> rows = source.open(projection, filter)) {
      for (StructLike row : rows) {
        for (int i = 0; i < checks.size(); i++) {
          RowCheck check = checks.get(i);
          if (!check.holds(row)) {
            tallies.get(i).violatedBy(row, check);
          }
        }
        if (sink != null) {
          sink.key(row);
        }
      }
    }
    if (sink != null) {
      sink.buffer().flush();
    }
    return tallies;
  }

  private @Nullable KeySink keySink() {
    return unique == null || keys == null
        ? null
        : new KeySink(new KeyHasher(unique.columns(), projection), keys.buffer());
  }

  /** Takes the keys of rows to the store. */
  private record KeySink(KeyHasher hasher, KeyStore.Buffer buffer) {
    void key(StructLike row) throws IOException {
      buffer.add(hasher.hash(row));
    }
  }
}
