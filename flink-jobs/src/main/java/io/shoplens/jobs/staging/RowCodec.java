package io.shoplens.jobs.staging;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The packed form of a table row; each value carries its type, so no schema is needed to read it.
 */
final class RowCodec {
  private static final byte NULL = 0;
  private static final byte LONG = 1;
  private static final byte INTEGER = 2;
  private static final byte DOUBLE = 3;
  private static final byte TRUE = 4;
  private static final byte FALSE = 5;
  private static final byte TEXT = 6;
  private static final byte DECIMAL = 7;

  private RowCodec() {}

  static void write(@Nullable Object[] row, DataOutput out) throws IOException {
    out.writeShort(row.length);
    for (Object value : row) {
      writeValue(value, out);
    }
  }

  static @Nullable Object[] read(DataInput in) throws IOException {
    @Nullable Object[] row = new @Nullable Object[in.readUnsignedShort()];
    for (int i = 0; i < row.length; i++) {
      row[i] = readValue(in);
    }
    return row;
  }

  private static void writeValue(@Nullable Object value, DataOutput out) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
    } else if (value instanceof Long number) {
      out.writeByte(LONG);
      out.writeLong(number);
    } else if (value instanceof Integer number) {
      out.writeByte(INTEGER);
      out.writeInt(number);
    } else if (value instanceof Double number) {
      out.writeByte(DOUBLE);
      out.writeDouble(number);
    } else if (value instanceof Boolean flag) {
      out.writeByte(flag ? TRUE : FALSE);
    } else if (value instanceof String text) {
      out.writeByte(TEXT);
      writeBytes(text.getBytes(StandardCharsets.UTF_8), out);
    } else if (value instanceof BigDecimal decimal) {
      out.writeByte(DECIMAL);
      out.writeByte(decimal.scale());
      writeBytes(decimal.unscaledValue().toByteArray(), out);
    } else {
      throw new IllegalArgumentException("no packed form for a " + value.getClass().getName());
    }
  }

  private static @Nullable Object readValue(DataInput in) throws IOException {
    byte type = in.readByte();
    return switch (type) {
      case NULL -> null;
      case LONG -> in.readLong();
      case INTEGER -> in.readInt();
      case DOUBLE -> in.readDouble();
      case TRUE -> true;
      case FALSE -> false;
      case TEXT -> new String(readBytes(in), StandardCharsets.UTF_8);
      case DECIMAL -> {
        int scale = in.readByte();
        yield new BigDecimal(new BigInteger(readBytes(in)), scale);
      }
      default -> throw new IOException("unknown value type " + type + " in a packed row");
    };
  }

  private static void writeBytes(byte[] bytes, DataOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] readBytes(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
