package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.iceberg.FieldMetrics;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A column of whole numbers, days, moments, amounts of money or floating-point numbers, each kept
 * in 64 bits. Few distinct values become a dictionary, values close to their neighbours
 * differences.
 */
public final class NumberColumn extends Column {
  private final PrimitiveTypeName width;
  private long[] values = new long[1 << 10];
  private Encoding encoding = Encoding.PLAIN;
  private int idBits;
  private NumberRange fileRange = new NumberRange();
  private long fileRows;
  private long fileNulls;

  NumberColumn(ColumnDescriptor descriptor) {
    super(descriptor);
    this.width = descriptor.getPrimitiveType().getPrimitiveTypeName();
  }

  public void add(long value) {
    reserve(1);
    values[size++] = value;
  }

  public void add(double value) {
    add(Double.doubleToRawLongBits(value));
  }

  /** Adds the numbers that stand at some places of an array. */
  public void addAll(long[] numbers, int[] places, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      values[size++] = numbers[places[i]];
    }
  }

  /** The same for numbers of 32 bits. */
  public void addAll(int[] numbers, int[] places, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      values[size++] = numbers[places[i]];
    }
  }

  /**
   * The same where some rows have no value.
   *
   * @param none stands for no value
   */
  public void addAll(long[] numbers, long none, int[] places, int from, int to) {
    reserve(to - from);
    for (int i = from; i < to; i++) {
      long number = numbers[places[i]];
      if (number == none) {
        addNull();
      } else {
        values[size++] = number;
      }
    }
  }

  @Override
  void addObject(Object value) {
    if (value instanceof BigDecimal money) {
      add(money.unscaledValue().longValueExact());
    } else if (width == PrimitiveTypeName.DOUBLE) {
      add((double) (Double) value);
    } else if (width == PrimitiveTypeName.INT32) {
      add((long) (Integer) value);
    } else {
      add((long) (Long) value);
    }
  }

  @Override
  void prepare(ChunkWriter chunk) {
    fileRows += rows();
    fileNulls += rows() - size;
    ValueIndex index = chunk.index();
    if (index.index(values, size, chunk.ids(size))) {
      encoding = Encoding.RLE_DICTIONARY;
      idBits = IdEncoder.bitWidth(index.size());
      appendPlain(index.entries(), 0, index.size(), chunk.page());
      chunk.finishDictionary(index.size());
    } else {
      encoding =
          Deltas.areSmall(values, size) && isLong() ? Encoding.DELTA_BINARY_PACKED : Encoding.PLAIN;
    }
  }

  @Override
  void encode(int from, int to, ChunkWriter chunk) throws IOException {
    chunk.encoding(encoding);
    if (encoding == Encoding.RLE_DICTIONARY) {
      chunk.page().putByte(idBits);
      IdEncoder.append(chunk.ids(size), from, to, idBits, chunk.page());
    } else if (encoding == Encoding.DELTA_BINARY_PACKED) {
      Deltas.append(values, from, to, chunk.page());
    } else {
      appendPlain(values, from, to, chunk.page());
    }
  }

  @Override
  void describe(int from, int to, Statistics<?> statistics) {
    if (from == to) {
      return;
    }
    if (width == PrimitiveTypeName.DOUBLE) {
      describeDoubles(from, to, statistics);
      return;
    }
    long least = values[from];
    long most = least;
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    if (isLong()) {
      statistics.updateStats(least);
      statistics.updateStats(most);
    } else {
      statistics.updateStats((int) least);
      statistics.updateStats((int) most);
    }
  }

  /** Iceberg keeps the number of values that are not numbers, which no Parquet footer has. */
  @Override
  @Nullable FieldMetrics<?> takeFileMetrics() {
    NumberRange range = fileRange;
    long values = fileRows;
    long nulls = fileNulls;
    fileRange = new NumberRange();
    fileRows = 0;
    fileNulls = 0;
    return width == PrimitiveTypeName.DOUBLE
        ? range.metrics(type().getId().intValue(), values, nulls)
        : null;
  }

  private void reserve(int more) {
    if (size + more > values.length) {
      values = Arrays.copyOf(values, Math.max(values.length * 2, size + more));
    }
  }

  private void describeDoubles(int from, int to, Statistics<?> statistics) {
    NumberRange page = new NumberRange();
    for (int i = from; i < to; i++) {
      page.add(Double.longBitsToDouble(values[i]));
    }
    fileRange.add(page);
    // A page with a value that is no number has no bounds, as with other writers.
    if (page.isOrdered()) {
      statistics.updateStats(page.least());
      statistics.updateStats(page.most());
    }
  }

  private boolean isLong() {
    return width == PrimitiveTypeName.INT64;
  }

  private void appendPlain(long[] source, int from, int to, PageBytes page) {
    if (width == PrimitiveTypeName.INT32) {
      page.putInts(source, from, to);
    } else {
      page.putLongs(source, from, to);
    }
  }
}
