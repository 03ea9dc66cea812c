package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;
import io.shoplens.jobs.events.Event;

/** Reads a source session id: 128 bits if it is a UUID spelled canonically, else text. */
final class SourceSessions {
  static final int MAX_BYTES = 255;

  private static final int UUID_LENGTH = 36;
  private static final long ONES = 0x0101010101010101L;
  private static final long LOWER_HALVES = ONES * 0x0F;

  private SourceSessions() {}

  /** False if the id is too long to be kept. */
  static boolean read(byte[] bytes, int from, int to, Event.SourceSession out) {
    int length = to - from;
    if (length == UUID_LENGTH && readUuid(bytes, from, out)) {
      return true;
    }
    if (length == 0) {
      out.clear();
    } else if (length <= MAX_BYTES) {
      out.setText(bytes, from, to);
    }
    return length <= MAX_BYTES;
  }

  private static boolean readUuid(byte[] bytes, int from, Event.SourceSession out) {
    if (bytes[from + 8] != '-'
        || bytes[from + 13] != '-'
        || bytes[from + 18] != '-'
        || bytes[from + 23] != '-') {
      return false;
    }
    long first = eightDigits(Bytes.getLong(bytes, from));
    long second = eightDigits(twoFours(bytes, from + 9, from + 14));
    long third = eightDigits(twoFours(bytes, from + 19, from + 24));
    long fourth = eightDigits(Bytes.getLong(bytes, from + 28));
    if ((first | second | third | fourth) < 0) {
      return false;
    }
    out.setUuid((first << 32) | second, (third << 32) | fourth);
    return true;
  }

  private static long twoFours(byte[] bytes, int first, int second) {
    return ((long) Bytes.getInt(bytes, second) << 32) | (Bytes.getInt(bytes, first) & 0xFFFFFFFFL);
  }

  /**
   * Eight lower-case hexadecimal digits in one little-endian word; negative if they are not. A
   * digit's value is its lower half, a letter's that and nine; what gives back the same characters
   * was right.
   */
  private static long eightDigits(long word) {
    long letters = (word >>> 6) & ONES;
    long values = (word & LOWER_HALVES) + letters * 9;
    long tens = ((values + ONES * 6) >>> 4) & ONES;
    long characters = values + ONES * '0' + tens * ('a' - '0' - 10);
    if (characters != word || (values & ~LOWER_HALVES) != 0) {
      return -1;
    }
    long pairs = ((values << 4) | (values >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = ((pairs << 8) | (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return ((fours << 16) | (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
