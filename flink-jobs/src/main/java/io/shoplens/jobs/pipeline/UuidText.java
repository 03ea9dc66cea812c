package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Bytes;

/** Writes a UUID as text, eight digits at once. */
final class UuidText {
  static final int LENGTH = 36;

  private static final int[] HYPHENS = {8, 13, 18, 23};
  private static final long EACH_BYTE = 0x0101010101010101L;

  private UuidText() {}

  static void write(long high, long low, byte[] out) {
    long middle = digits((int) high);
    long next = digits((int) (low >>> Integer.SIZE));
    Bytes.putLong(out, 0, digits((int) (high >>> Integer.SIZE)));
    Bytes.putInt(out, 9, (int) middle);
    Bytes.putInt(out, 14, (int) (middle >>> Integer.SIZE));
    Bytes.putInt(out, 19, (int) next);
    Bytes.putInt(out, 24, (int) (next >>> Integer.SIZE));
    Bytes.putLong(out, 28, digits((int) low));
    for (int hyphen : HYPHENS) {
      out[hyphen] = '-';
    }
  }

  /** The eight digits of 32 bits as characters, the first in the lowest byte. */
  private static long digits(int bits) {
    long spread = bits & 0xFFFFFFFFL;
    spread = (spread | (spread << 16)) & 0x0000FFFF0000FFFFL;
    spread = (spread | (spread << 8)) & 0x00FF00FF00FF00FFL;
    spread = (spread | (spread << 4)) & 0x0F0F0F0F0F0F0F0FL;
    // Six more carries a digit above nine into the bits above it, which makes it a letter.
    long letters = ((spread + 6 * EACH_BYTE) >>> 4) & EACH_BYTE;
    return Long.reverseBytes(spread + '0' * EACH_BYTE + ('a' - '9' - 1) * letters);
  }
}
