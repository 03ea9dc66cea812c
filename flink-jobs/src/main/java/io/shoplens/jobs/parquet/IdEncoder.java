package io.shoplens.jobs.parquet;

import org.apache.parquet.column.values.bitpacking.BytePacker;
import org.apache.parquet.column.values.bitpacking.Packer;

/**
 * Small numbers as runs and packed bits: ids of a dictionary, and which values are there. It looks
 * at a whole page at once, where Parquet's own encoder takes one number at a time.
 */
final class IdEncoder {
  /** Numbers are packed in groups of so many, and repeated ones are a run from so many on. */
  private static final int GROUP = 8;

  private IdEncoder() {}

  /** Bits that an id below the size takes. */
  static int bitWidth(int size) {
    return size <= 1 ? 0 : Integer.SIZE - Integer.numberOfLeadingZeros(size - 1);
  }

  static void append(int[] ids, int from, int to, int bitWidth, PageBytes out) {
    BytePacker packer = Packer.LITTLE_ENDIAN.newBytePacker(bitWidth);
    int packedFrom = from;
    int at = from;
    while (at < to) {
      int end = endOfRun(ids, at, to);
      // Packed numbers come in whole groups, so a run lends what the group before it lacks.
      int lent = (GROUP - (at - packedFrom) % GROUP) % GROUP;
      if (end - at - lent >= GROUP) {
        appendPacked(ids, packedFrom, at + lent, packer, out);
        appendRun(ids[at], end - at - lent, bitWidth, out);
        packedFrom = end;
      }
      at = end;
    }
    appendPacked(ids, packedFrom, to, packer, out);
  }

  /** The same number many times. */
  static void appendRun(int value, int count, int bitWidth, PageBytes out) {
    out.putVarInt(count << 1);
    for (int shift = 0; shift < bitWidth; shift += Byte.SIZE) {
      out.putByte(value >>> shift);
    }
  }

  private static int endOfRun(int[] ids, int from, int to) {
    int value = ids[from];
    int end = from + 1;
    while (end < to && ids[end] == value) {
      end++;
    }
    return end;
  }

  private static void appendPacked(int[] ids, int from, int to, BytePacker packer, PageBytes out) {
    if (from == to) {
      return;
    }
    int groups = (to - from + GROUP - 1) / GROUP;
    out.putVarInt(groups << 1 | 1);
    int position = out.grow(groups * packer.getBitWidth());
    int at = from;
    for (; at + GROUP <= to; at += GROUP) {
      packer.pack8Values(ids, at, out.array(), position);
      position += packer.getBitWidth();
    }
    if (at < to) {
      int[] last = new int[GROUP];
      System.arraycopy(ids, at, last, 0, to - at);
      packer.pack8Values(last, 0, out.array(), position);
    }
  }
}
