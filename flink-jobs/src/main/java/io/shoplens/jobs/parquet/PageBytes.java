package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;

/** The bytes of a page in the making, in the little-endian order of Parquet. */
final class PageBytes extends OutputStream {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 12];
  private int length;

  void clear() {
    length = 0;
  }

  int length() {
    return length;
  }

  byte[] array() {
    return bytes;
  }

  /** Only valid until the next change. */
  BytesInput view() {
    return BytesInput.from(bytes, 0, length);
  }

  void putByte(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  void putInt(int value) {
    reserve(Integer.BYTES);
    INT.set(bytes, length, value);
    length += Integer.BYTES;
  }

  void putInts(long[] values, int from, int to) {
    reserve((to - from) * Integer.BYTES);
    for (int i = from; i < to; i++) {
      INT.set(bytes, length, (int) values[i]);
      length += Integer.BYTES;
    }
  }

  void putLongs(long[] values, int from, int to) {
    reserve((to - from) * Long.BYTES);
    for (int i = from; i < to; i++) {
      LONG.set(bytes, length, values[i]);
      length += Long.BYTES;
    }
  }

  void put(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  /** Makes room for bytes that somebody puts into the array, and returns where. */
  int grow(int more) {
    reserve(more);
    int position = length;
    length += more;
    return position;
  }

  /** Gives back what {@link #grow} made too much room for. */
  void shrinkTo(int newLength) {
    length = newLength;
  }

  /** A whole number as seven bits a byte, the last one without the top bit. */
  void putVarInt(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      putByte((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    putByte(rest);
  }

  void put(BytesInput input) throws IOException {
    input.writeAllTo(this);
  }

  @Override
  public void write(int value) {
    putByte(value);
  }

  @Override
  public void write(byte[] source, int from, int count) {
    put(source, from, from + count);
  }

  private void reserve(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
