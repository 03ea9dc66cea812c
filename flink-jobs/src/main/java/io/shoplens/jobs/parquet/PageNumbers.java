package io.shoplens.jobs.parquet;

import java.io.IOException;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Decodes the values of a page, in whichever way it is encoded. */
final class PageNumbers {
  private final PrimitiveTypeName type;
  private final long[] dictionary;
  private int[] small = new int[0];

  PageNumbers(PrimitiveTypeName type, long[] dictionary) {
    this.type = type;
    this.dictionary = dictionary;
  }

  void read(Encoding encoding, PageInput page, long[] values, int count) throws IOException {
    if (count == 0) {
      return;
    }
    switch (encoding) {
      case RLE_DICTIONARY -> readIds(page, values, count);
      case DELTA_BINARY_PACKED -> readDeltas(page, values, count);
      case PLAIN -> readPlain(page, values, count);
      default -> throw new ParquetDecodingException("no page of " + encoding + " was expected");
    }
  }

  private void readIds(PageInput page, long[] values, int count) {
    int[] ids = room(count + IdDecoder.GROUP);
    int bitWidth = page.takeByte();
    page.ids().decode(bitWidth, ids, count);
    for (int i = 0; i < count; i++) {
      values[i] = dictionary[ids[i]];
    }
  }

  /** Parquet's own reader decodes the whole page at once too. */
  private static void readDeltas(PageInput page, long[] values, int count) throws IOException {
    DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
    reader.initFromPage(count, page.stream());
    for (int i = 0; i < count; i++) {
      values[i] = reader.readLong();
    }
  }

  private void readPlain(PageInput page, long[] values, int count) {
    if (type == PrimitiveTypeName.INT32) {
      int[] numbers = room(count);
      page.ints(numbers, count);
      for (int i = 0; i < count; i++) {
        values[i] = numbers[i];
      }
      return;
    }
    page.longs(values, count);
    if (type == PrimitiveTypeName.DOUBLE) {
      for (int i = 0; i < count; i++) {
        // All values that are no numbers count as the same.
        values[i] = Double.doubleToLongBits(Double.longBitsToDouble(values[i]));
      }
    }
  }

  private int[] room(int count) {
    if (small.length < count) {
      small = new int[count];
    }
    return small;
  }
}
