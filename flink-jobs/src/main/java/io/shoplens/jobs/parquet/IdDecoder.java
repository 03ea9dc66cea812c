package io.shoplens.jobs.parquet;

import java.util.Arrays;
import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;
import org.apache.parquet.io.ParquetDecodingException;

/**
 * Reads small numbers stored as runs and packed bits, a page at a time, as {@link IdEncoder} and
 * every other writer stores them.
 */
final class IdDecoder {
  /** Packed numbers come in groups of so many, of which the last may be too long. */
  static final int GROUP = 8;

  private final byte[] bytes;
  private final int end;
  private int position;

  IdDecoder(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  /**
   * @param ids where they go, with room for almost a group more than the count
   */
  void decode(int bitWidth, int[] ids, int count) {
    BytePacker packer = Packer.LITTLE_ENDIAN.newBytePacker(bitWidth);
    int at = 0;
    while (at < count) {
      int header = varInt();
      if ((header & 1) == 0) {
        int runEnd = (int) Math.min((long) at + (header >>> 1), count);
        Arrays.fill(ids, at, runEnd, number(bitWidth));
        at = runEnd;
      } else {
        long length = (long) (header >>> 1) * bitWidth;
        at = unpack(packer, header >>> 1, ids, at, count);
        position = (int) Math.min(position + length, end);
      }
    }
  }

  // The undeprecated method looks up every byte through a buffer.
  @SuppressWarnings("deprecation")
  private int unpack(BytePacker packer, int groups, int[] ids, int from, int count) {
    byte[] source = bytes;
    int start = position;
    int needed = Math.min(groups, (count - from + GROUP - 1) / GROUP);
    if (start + (long) needed * packer.getBitWidth() > end) {
      // Some writers leave out what a last group does not use.
      source = Arrays.copyOf(Arrays.copyOfRange(bytes, start, end), needed * packer.getBitWidth());
      start = 0;
    }
    int at = from;
    for (int group = 0; group < needed; group++) {
      packer.unpack8Values(source, start, ids, at);
      start += packer.getBitWidth();
      at += GROUP;
    }
    return Math.min(at, count);
  }

  private int number(int bitWidth) {
    int number = 0;
    for (int shift = 0; shift < bitWidth; shift += Byte.SIZE) {
      number |= oneByte() << shift;
    }
    return number;
  }

  private int varInt() {
    int number = 0;
    int shift = 0;
    int next;
    do {
      next = oneByte();
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return number;
  }

  private int oneByte() {
    if (position >= end) {
      throw new ParquetDecodingException("a page ends before its last value");
    }
    return bytes[position++] & 0xFF;
  }
}
