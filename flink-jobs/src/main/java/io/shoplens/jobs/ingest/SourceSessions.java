package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Event;
import java.util.Arrays;

/** Reads a source session id: 128 bits if it is a UUID spelled canonically, else text. */
final class SourceSessions {
  static final int MAX_BYTES = 255;

  private static final int UUID_LENGTH = 36;
  private static final byte[] HEX = new byte[256];

  static {
    Arrays.fill(HEX, (byte) -1);
    for (int digit = 0; digit < 16; digit++) {
      HEX["0123456789abcdef".charAt(digit)] = (byte) digit;
    }
  }

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
    int first = fourDigits(bytes, from);
    int second = fourDigits(bytes, from + 4);
    int third = fourDigits(bytes, from + 9);
    int fourth = fourDigits(bytes, from + 14);
    int fifth = fourDigits(bytes, from + 19);
    int sixth = fourDigits(bytes, from + 24);
    int seventh = fourDigits(bytes, from + 28);
    int eighth = fourDigits(bytes, from + 32);
    if ((first | second | third | fourth | fifth | sixth | seventh | eighth) < 0) {
      return false;
    }
    out.setUuid(join(first, second, third, fourth), join(fifth, sixth, seventh, eighth));
    return true;
  }

  /** Negative if one of them is no lower-case hexadecimal digit. */
  private static int fourDigits(byte[] bytes, int at) {
    return HEX[bytes[at] & 0xFF] << 12
        | HEX[bytes[at + 1] & 0xFF] << 8
        | HEX[bytes[at + 2] & 0xFF] << 4
        | HEX[bytes[at + 3] & 0xFF];
  }

  private static long join(int first, int second, int third, int fourth) {
    return (long) first << 48 | (long) second << 32 | (long) third << 16 | fourth;
  }
}
