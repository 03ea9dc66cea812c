package io.shoplens.jobs.parquet;

import io.shoplens.jobs.events.StableHash;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, block by block, as 64-bit numbers: whole numbers as they are, decimals
 * without their point, doubles by their bits, texts by their hash, which a dictionary spares to
 * compute for every row.
 */
public final class ColumnCursor {
  /** Rows of a block: few enough to stay in the processor's cache. */
  public static final int ROWS = 1 << 12;

  private static final long MISSING = StableHash.seed();

  private final long[] values = new long[ROWS];
  private final boolean[] missing = new boolean[ROWS];
  private final Value value;

  private ColumnCursor(PrimitiveTypeName type, boolean isDecimal) {
    this.value = new Value(type, isDecimal);
  }

  static ColumnCursor of(PrimitiveType type) {
    return new ColumnCursor(
        type.getPrimitiveTypeName(),
        type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation);
  }

  /** For a column that a file does not have. */
  static ColumnCursor ofNothing() {
    ColumnCursor cursor = new ColumnCursor(PrimitiveTypeName.INT64, false);
    Arrays.fill(cursor.values, MISSING);
    Arrays.fill(cursor.missing, true);
    return cursor;
  }

  /** Keeps every text that is read, by its hash; to be said before the first block. */
  public void keepTexts(Long2ObjectMap<String> into) {
    value.texts = into;
  }

  /** What the reader of the column must be made with. */
  PrimitiveConverter converter() {
    return value;
  }

  /** Pages as our own writer makes them. */
  ColumnPages pages(ColumnDescriptor descriptor, PageReader reader) throws IOException {
    return new ColumnPages(descriptor, reader, value::entriesOf);
  }

  void read(ColumnPages pages, int rows) throws IOException {
    pages.read(values, missing, rows, MISSING);
  }

  /** Value by value, which takes long but serves pages of every kind. */
  void read(ColumnReader reader, int rows) {
    int present = reader.getDescriptor().getMaxDefinitionLevel();
    for (int row = 0; row < rows; row++) {
      boolean isMissing = reader.getCurrentDefinitionLevel() < present;
      missing[row] = isMissing;
      if (isMissing) {
        values[row] = MISSING;
      } else {
        reader.writeCurrentValueToConverter();
        values[row] = value.current;
      }
      reader.consume();
    }
  }

  /** The values of the block, which only reading changes. */
  public long[] values() {
    return values;
  }

  public boolean isMissing(int row) {
    return missing[row];
  }

  /** Keeps the last value that was read. */
  private static final class Value extends PrimitiveConverter {
    private final PrimitiveTypeName type;
    private final boolean isDecimal;
    private @Nullable Long2ObjectMap<String> texts;
    private long[] byDictionaryId = {};
    private long current;

    Value(PrimitiveTypeName type, boolean isDecimal) {
      this.type = type;
      this.isDecimal = isDecimal;
    }

    @Override
    public boolean hasDictionarySupport() {
      return true;
    }

    @Override
    public void setDictionary(Dictionary dictionary) {
      byDictionaryId = entriesOf(dictionary);
    }

    private long[] entriesOf(Dictionary dictionary) {
      long[] entries = new long[dictionary.getMaxId() + 1];
      for (int id = 0; id < entries.length; id++) {
        entries[id] =
            switch (type) {
              case INT32 -> dictionary.decodeToInt(id);
              case INT64 -> dictionary.decodeToLong(id);
              case DOUBLE -> Double.doubleToLongBits(dictionary.decodeToDouble(id));
              case FLOAT -> Double.doubleToLongBits(dictionary.decodeToFloat(id));
              default -> ofBytes(dictionary.decodeToBinary(id));
            };
      }
      return entries;
    }

    @Override
    public void addValueFromDictionary(int id) {
      current = byDictionaryId[id];
    }

    @Override
    public void addInt(int number) {
      current = number;
    }

    @Override
    public void addLong(long number) {
      current = number;
    }

    @Override
    public void addDouble(double number) {
      current = Double.doubleToLongBits(number);
    }

    @Override
    public void addFloat(float number) {
      addDouble(number);
    }

    @Override
    public void addBoolean(boolean flag) {
      current = flag ? 1 : 2;
    }

    @Override
    public void addBinary(Binary bytes) {
      current = ofBytes(bytes);
    }

    /** Other writers than ours store decimals as bytes, too. */
    private long ofBytes(Binary binary) {
      byte[] bytes = binary.getBytesUnsafe();
      if (isDecimal) {
        return new BigInteger(bytes).longValueExact();
      }
      long hash = StableHash.ofBytes(bytes, 0, bytes.length);
      if (texts != null && !texts.containsKey(hash)) {
        texts.put(hash, binary.toStringUsingUTF8());
      }
      return hash;
    }
  }
}
