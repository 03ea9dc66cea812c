package io.shoplens.ml.stage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.LongBuffer;

/**
 * Some samples on their way to the task that trains: a key each, and their numbers column by
 * column, a label last if there is one.
 *
 * @param packed keys and numbers as bytes, which Flink copies as a whole; numbers it would write
 *     one by one
 */
public record SampleBlock(int rows, int width, byte[] packed) {

  /**
   * @param numbers some columns after others
   */
  static SampleBlock of(int width, long[] keys, double[]... numbers) {
    byte[] packed = new byte[keys.length * (Long.BYTES + Double.BYTES * width)];
    ByteBuffer buffer = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asLongBuffer().put(keys);
    int at = Long.BYTES * keys.length;
    for (double[] some : numbers) {
      buffer.position(at).asDoubleBuffer().put(some);
      at += Double.BYTES * some.length;
    }
    return new SampleBlock(keys.length, width, packed);
  }

  LongBuffer keys() {
    return bytes(0, Long.BYTES * rows).asLongBuffer();
  }

  DoubleBuffer numbers() {
    return bytes(Long.BYTES * rows, Double.BYTES * rows * width).asDoubleBuffer();
  }

  private ByteBuffer bytes(int start, int length) {
    return ByteBuffer.wrap(packed).slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
