package io.shoplens.jobs.events;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Primitive values in byte arrays, little endian, without a buffer object per access. */
public final class Bytes {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  public static long getLong(byte[] bytes, int position) {
    return (long) LONG.get(bytes, position);
  }

  public static void putLong(byte[] bytes, int position, long value) {
    LONG.set(bytes, position, value);
  }

  public static int getInt(byte[] bytes, int position) {
    return (int) INT.get(bytes, position);
  }

  public static void putInt(byte[] bytes, int position, int value) {
    INT.set(bytes, position, value);
  }
}
