package io.shoplens.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing byte buffer that renders numbers without making strings. */
public final class CsvBytes {
  private static final byte[] HEX = ascii("0123456789abcdef");
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
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
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

  public CsvBytes append(long number) {
    reserve(20);
    long rest = number;
    if (rest < 0) {
      bytes[length++] = '-';
      rest = -rest;
    }
    int digits = 1;
    for (long power = 10; digits < 19 && rest >= power; power *= 10) {
      digits++;
    }
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** A number with exactly this many digits, zeros in front. */
  public CsvBytes appendPadded(int number, int digits) {
    reserve(digits);
    int rest = number;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
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
    if (Double.isFinite(number)) {
      long scaled = Math.round(Math.abs(number) * 10_000);
      if (number < 0 && scaled > 0) {
        append('-');
      }
      append(scaled / 10_000).append('.').appendPadded((int) (scaled % 10_000), 4);
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
    long rest = value;
    for (int i = length + digits - 1; i >= length; i--) {
      bytes[i] = HEX[(int) (rest & 15)];
      rest >>>= 4;
    }
    length += digits;
  }
}
