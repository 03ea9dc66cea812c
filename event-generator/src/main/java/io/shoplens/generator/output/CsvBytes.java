package io.shoplens.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer that renders numbers without making strings. */
public final class CsvBytes {
  private static final byte[] HEX = ascii("0123456789abcdef");
  private static final byte[] HEX_HIGH = new byte[256];
  private static final byte[] HEX_LOW = new byte[256];
  private static final byte[] TENS = new byte[100];
  private static final byte[] ONES = new byte[100];

  static {
    for (int i = 0; i < 256; i++) {
      HEX_HIGH[i] = HEX[i >>> 4];
      HEX_LOW[i] = HEX[i & 15];
    }
    for (int i = 0; i < 100; i++) {
      TENS[i] = (byte) ('0' + i / 10);
      ONES[i] = (byte) ('0' + i % 10);
    }
  }

  private static final int BILLION = 1_000_000_000;
  private static final int[] POWERS_OF_TEN = {
    0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
  };

  private byte[] bytes;
  private int length;

  public CsvBytes(int capacity) {
    bytes = new byte[capacity];
  }

  public static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  public void clear() {
    length = 0;
  }

  public int length() {
    return length;
  }

  public byte byteAt(int index) {
    return bytes[index];
  }

  public void truncate(int newLength) {
    length = newLength;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  public byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, length);
  }

  /** Makes room, so that the appends of one line need no further checks. */
  public void reserve(int more) {
    if (length + more > bytes.length) {
      grow(length + more);
    }
  }

  private void grow(int needed) {
    bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, needed));
  }

  public CsvBytes append(byte[] more) {
    reserve(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  public CsvBytes append(String text) {
    return append(ascii(text));
  }

  public CsvBytes append(char character) {
    reserve(1);
    bytes[length++] = (byte) character;
    return this;
  }

  public CsvBytes append(int number) {
    return number < 0 ? append((long) number) : appendDigits(number, digits(number));
  }

  public CsvBytes append(long number) {
    if (number < 0) {
      append('-');
      return append(-number);
    }
    if (number <= Integer.MAX_VALUE) {
      return appendDigits((int) number, digits((int) number));
    }
    append(number / BILLION);
    return appendPadded((int) (number % BILLION), 9);
  }

  /** Without branches, because the lengths of prices cannot be predicted. */
  private static int digits(int number) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(number | 1);
    int estimate = (bits * 1_233) >>> 12;
    return estimate + 1 - ((number - POWERS_OF_TEN[estimate]) >>> 31);
  }

  /** A number with exactly this many digits, zeros in front. */
  public CsvBytes appendPadded(int number, int digits) {
    return appendDigits(number, digits);
  }

  private CsvBytes appendDigits(int number, int digits) {
    reserve(digits);
    int rest = number;
    int place = length + digits;
    while (place - length >= 2) {
      int pair = rest % 100;
      rest /= 100;
      bytes[--place] = ONES[pair];
      bytes[--place] = TENS[pair];
    }
    if (place > length) {
      bytes[length] = (byte) ('0' + rest % 10);
    }
    length += digits;
    return this;
  }

  /** An amount of cents as units with two decimals. */
  public CsvBytes appendCents(long cents) {
    if (cents < 0) {
      append('-');
    }
    long amount = Math.abs(cents);
    append(amount / 100).append('.');
    return appendPadded((int) (amount % 100), 2);
  }

  /** A number with four decimals; nothing where there is none. */
  public CsvBytes appendFraction(double number) {
    return appendFixed(number, 10_000, 4);
  }

  /** A number with six decimals; nothing where there is none. */
  public CsvBytes appendMillionths(double number) {
    return appendFixed(number, 1_000_000, 6);
  }

  private CsvBytes appendFixed(double number, int scale, int decimals) {
    if (Double.isFinite(number)) {
      long scaled = Math.round(Math.abs(number) * scale);
      if (number < 0 && scaled > 0) {
        append('-');
      }
      append(scaled / scale).append('.').appendPadded((int) (scaled % scale), decimals);
    }
    return this;
  }

  /** 128 bits in the usual 8-4-4-4-12 form. */
  public CsvBytes appendUuid(long high, long low) {
    reserve(36);
    hex(high >>> 32, 8);
    bytes[length++] = '-';
    hex(high >>> 16, 4);
    bytes[length++] = '-';
    hex(high, 4);
    bytes[length++] = '-';
    hex(low >>> 48, 4);
    bytes[length++] = '-';
    hex(low, 12);
    return this;
  }

  private void hex(long value, int digits) {
    for (int shift = 4 * digits - 8; shift >= 0; shift -= 8) {
      int octet = (int) (value >>> shift) & 255;
      bytes[length++] = HEX_HIGH[octet];
      bytes[length++] = HEX_LOW[octet];
    }
  }
}
