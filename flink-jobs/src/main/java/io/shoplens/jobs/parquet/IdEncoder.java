package io.shoplens.jobs.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/** Small numbers as runs and packed bits: ids of a dictionary, and which values are there. */
final class IdEncoder {
  private static final int FIRST_BYTES = 1 << 10;
  private static final int MOST_BYTES = 1 << 20;

  private IdEncoder() {}

  /** Bits that an id below the size takes. */
  static int bitWidth(int size) {
    return size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
  }

  static void append(int[] ids, int from, int to, int bitWidth, PageBytes out) throws IOException {
    try (RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(
            bitWidth, FIRST_BYTES, MOST_BYTES, HeapByteBufferAllocator.getInstance())) {
      for (int i = from; i < to; i++) {
        encoder.writeInt(ids[i]);
      }
      out.put(encoder.toBytes());
    }
  }

  /** The same number many times. */
  static void appendRun(int value, int count, PageBytes out) {
    out.putVarInt(count << 1);
    out.putByte(value);
  }
}
