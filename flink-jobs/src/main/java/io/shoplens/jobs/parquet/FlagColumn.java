package io.shoplens.jobs.parquet;

import java.util.BitSet;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;

/** A column of true and false, a bit each. */
public final class FlagColumn extends Column {
  private final BitSet values = new BitSet();

  FlagColumn(ColumnDescriptor descriptor) {
    super(descriptor);
  }

  public void add(boolean value) {
    values.set(size++, value);
  }

  @Override
  void addObject(Object value) {
    add((Boolean) value);
  }

  @Override
  void prepare(ChunkWriter chunk) {}

  @Override
  void encode(int from, int to, ChunkWriter chunk) {
    chunk.encoding(Encoding.PLAIN);
    byte[] bits = values.get(from, to).toByteArray();
    PageBytes page = chunk.page();
    page.put(bits, 0, bits.length);
    // Zeros at the end are not part of a bit set's bytes.
    for (int missing = (to - from + 7) / 8 - bits.length; missing > 0; missing--) {
      page.putByte(0);
    }
  }

  @Override
  void describe(int from, int to, Statistics<?> statistics) {
    int set = values.get(from, to).cardinality();
    if (set > 0) {
      statistics.updateStats(true);
    }
    if (set < to - from) {
      statistics.updateStats(false);
    }
  }

  @Override
  void clearValues() {
    values.clear();
  }
}
