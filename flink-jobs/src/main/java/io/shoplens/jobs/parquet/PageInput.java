package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.HeapByteBufferAllocator;

/** The bytes of a page that has been read, in the little-endian order of Parquet. */
final class PageInput {
  private final ByteBuffer bytes;

  PageInput(BytesInput page) throws IOException {
    ByteBuffer all = page.toByteBuffer(HeapByteBufferAllocator.getInstance(), copy -> {});
    bytes = (all.hasArray() ? all.slice() : copy(all)).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The part before the values that tells which rows have one. */
  IdDecoder takeLevels() {
    int length = bytes.getInt();
    IdDecoder levels = ids(bytes.position(), bytes.position() + length);
    bytes.position(bytes.position() + length);
    return levels;
  }

  int takeByte() {
    return bytes.get() & 0xFF;
  }

  /** All that is left, as ids. */
  IdDecoder ids() {
    return ids(bytes.position(), bytes.limit());
  }

  void longs(long[] into, int count) {
    bytes.asLongBuffer().get(into, 0, count);
  }

  /** All that is left, as floating-point numbers. */
  DoubleBuffer doubles() {
    return bytes.asDoubleBuffer();
  }

  void ints(int[] into, int count) {
    bytes.asIntBuffer().get(into, 0, count);
  }

  /** All that is left, for a reader of Parquet's own. */
  ByteBufferInputStream stream() {
    return ByteBufferInputStream.wrap(bytes.slice());
  }

  private IdDecoder ids(int from, int to) {
    return new IdDecoder(bytes.array(), bytes.arrayOffset() + from, bytes.arrayOffset() + to);
  }

  private static ByteBuffer copy(ByteBuffer source) {
    ByteBuffer copy = ByteBuffer.allocate(source.remaining());
    copy.put(source.duplicate());
    return copy.flip();
  }
}
