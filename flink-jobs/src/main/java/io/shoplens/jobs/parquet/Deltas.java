package io.shoplens.jobs.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesWriterForLong;

/** Numbers as differences to the one before, which is short where they are close together. */
final class Deltas {
  /** From here on plain values, which compress, take less. */
  private static final int MOST_BITS = 32;

  private static final int SAMPLE = 4_096;
  private static final int SLAB_BYTES = 1 << 12;
  private static final int PAGE_BYTES = 1 << 20;

  private Deltas() {}

  /** Looks at the first values. */
  static boolean areSmall(long[] values, int count) {
    int end = Math.min(count, SAMPLE);
    if (end < 2) {
      return false;
    }
    long bits = 0;
    for (int i = 1; i < end; i++) {
      long delta = values[i] - values[i - 1];
      bits += Long.SIZE - Long.numberOfLeadingZeros(delta ^ (delta >> (Long.SIZE - 1)));
    }
    return bits <= (long) MOST_BITS * (end - 1);
  }

  static void append(long[] values, int from, int to, PageBytes out) throws IOException {
    DeltaBinaryPackingValuesWriterForLong writer =
        new DeltaBinaryPackingValuesWriterForLong(
            SLAB_BYTES, PAGE_BYTES, HeapByteBufferAllocator.getInstance());
    try {
      for (int i = from; i < to; i++) {
        writer.writeLong(values[i]);
      }
      out.put(writer.getBytes());
    } finally {
      writer.close();
    }
  }
}
