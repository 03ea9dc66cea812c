package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.util.BitSet;
import org.apache.iceberg.FieldMetrics;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** One column of a row group in the making: the values that are there, and which rows have none. */
public abstract class Column {
  /** As many as other writers put in a page, so that page indexes prune as finely. */
  private static final int ROWS_PER_PAGE = 20_000;

  final ColumnDescriptor descriptor;
  private final BitSet missing = new BitSet();
  private int missingRows;

  /** How many values there are, rows without one not counted. */
  int size;

  Column(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  public final void addNull() {
    if (isRequired()) {
      throw new IllegalStateException("column " + name() + " needs a value in every row");
    }
    missing.set(rows());
    missingRows++;
  }

  /** A value of the table's own Java type. */
  abstract void addObject(Object value);

  /** Chooses an encoding for the whole chunk and hands over its dictionary, if it has one. */
  abstract void prepare(ChunkWriter chunk) throws IOException;

  /** Writes values, counted without the rows that have none. */
  abstract void encode(int from, int to, ChunkWriter chunk) throws IOException;

  /** Tells the smallest and the largest of some values. */
  abstract void describe(int from, int to, Statistics<?> statistics);

  /** Forgets what else than the values is known of them. */
  void clearValues() {}

  /** What a footer cannot tell of all values of the file, which ends here; null if nothing. */
  @Nullable FieldMetrics<?> takeFileMetrics() {
    return null;
  }

  final void addObjectOrNull(@Nullable Object value) {
    if (value == null) {
      addNull();
    } else {
      addObject(value);
    }
  }

  final int rows() {
    return size + missingRows;
  }

  final String name() {
    return type().getName();
  }

  final PrimitiveType type() {
    return descriptor.getPrimitiveType();
  }

  final boolean isRequired() {
    return descriptor.getMaxDefinitionLevel() == 0;
  }

  final void clear() {
    missing.clear();
    missingRows = 0;
    size = 0;
    clearValues();
  }

  final void write(ChunkWriter chunk) throws IOException {
    int rows = rows();
    chunk.start(descriptor, rows);
    prepare(chunk);
    int value = 0;
    for (int row = 0; row < rows; row += ROWS_PER_PAGE) {
      int end = Math.min(row + ROWS_PER_PAGE, rows);
      int absent = missingRows == 0 ? 0 : missing.get(row, end).cardinality();
      int lastValue = value + end - row - absent;
      PageBytes page = chunk.page();
      page.clear();
      if (!isRequired()) {
        appendDefinitions(row, end, absent, page);
      }
      encode(value, lastValue, chunk);
      Statistics<?> statistics = Statistics.createStats(type());
      statistics.incrementNumNulls(absent);
      describe(value, lastValue, statistics);
      chunk.finishPage(end - row, statistics);
      value = lastValue;
    }
    chunk.finish();
  }

  /** Which rows have a value, with the length of that information before it. */
  private void appendDefinitions(int from, int to, int absent, PageBytes page) {
    PageBytes levels = new PageBytes();
    if (absent == 0 || absent == to - from) {
      IdEncoder.appendRun(absent == 0 ? 1 : 0, to - from, 1, levels);
    } else {
      int[] present = new int[to - from];
      for (int row = from; row < to; row++) {
        present[row - from] = missing.get(row) ? 0 : 1;
      }
      IdEncoder.append(present, 0, present.length, 1, levels);
    }
    page.putInt(levels.length());
    page.put(levels.array(), 0, levels.length());
  }
}
