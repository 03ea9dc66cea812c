package io.shoplens.jobs.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Many longs to and from a stream, a block at a time instead of a call each. */
final class LongBlocks {
  private static final int LONGS = 1_024;

  private LongBlocks() {}

  static void write(long[] values, int count, DataOutput out) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(LONGS * Long.BYTES);
    for (int from = 0; from < count; from += LONGS) {
      int length = Math.min(LONGS, count - from);
      block.clear();
      block.asLongBuffer().put(values, from, length);
      out.write(block.array(), 0, length * Long.BYTES);
    }
  }

  static void read(long[] into, int count, DataInput in) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(Math.min(LONGS, count) * Long.BYTES);
    for (int from = 0; from < count; from += LONGS) {
      int length = Math.min(LONGS, count - from);
      in.readFully(block.array(), 0, length * Long.BYTES);
      block.clear();
      block.asLongBuffer().get(into, from, length);
    }
  }
}
