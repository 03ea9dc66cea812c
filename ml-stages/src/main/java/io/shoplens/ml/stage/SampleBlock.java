package io.shoplens.ml.stage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Some samples on their way to the task that trains: a key each, and their numbers column by
 * column, a label last if there is one.
 *
 * @param packed keys and numbers as bytes, which Flink copies as a whole; numbers it would write
 *     one by one
 */
public record SampleBlock(int rows, int width, byte[] packed) {

  static SampleBlock of(int width, long[] keys, double[] numbers) {
    byte[] packed = new byte[Long.BYTES * keys.length + Double.BYTES * numbers.length];
    ByteBuffer buffer = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asLongBuffer().put(keys);
    buffer.position(Long.BYTES * keys.length);
    buffer.asDoubleBuffer().put(numbers);
    return new SampleBlock(keys.length, width, packed);
  }

  long[] keys() {
    long[] keys = new long[rows];
    ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(keys);
    return keys;
  }

  double[] numbers() {
    double[] numbers = new double[rows * width];
    ByteBuffer buffer = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
    buffer.position(Long.BYTES * rows);
    buffer.asDoubleBuffer().get(numbers);
    return numbers;
  }
}
