package io.shoplens.jobs.quality;

import io.shoplens.jobs.events.StableHash;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.jspecify.annotations.Nullable;

/**
 * Turns the key of a row into 64 bits. A key of one whole number is mapped one to one, so it can
 * never be taken for another; other keys collide once in 10^7 tables of a million rows.
 */
final class KeyHasher {
  private final int[] positions;

  KeyHasher(List<String> key, Schema projection) {
    this.positions = key.stream().mapToInt(name -> RowCheck.position(projection, name)).toArray();
  }

  long hash(StructLike row) {
    if (positions.length == 1 && row.get(positions[0], Object.class) instanceof Number number) {
      return number instanceof Long || number instanceof Integer
          ? StableHash.mix(number.longValue())
          : hashOf(number);
    }
    long hash = StableHash.seed();
    for (int position : positions) {
      hash = StableHash.add(hash, hashOf(row.get(position, Object.class)));
    }
    return StableHash.mix(hash);
  }

  private static long hashOf(@Nullable Object value) {
    if (value == null) {
      return StableHash.seed();
    }
    if (value instanceof Long || value instanceof Integer) {
      return StableHash.mix(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return StableHash.mix(Double.doubleToLongBits(number));
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 2;
    }
    byte[] bytes = bytesOf(value);
    return StableHash.ofBytes(bytes, 0, bytes.length);
  }

  private static byte[] bytesOf(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.unscaledValue().toByteArray();
    }
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes;
    }
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }
}
