package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Finds the trimmed fields of one line, eight bytes at a time; only a line with a quote, a NUL or a
 * non-ASCII byte takes the slower road.
 */
final class FieldSplitter {
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long COMMAS = ONES * ',';
  private static final long QUOTES = ONES * '"';

  /** Multiplied with it, the lowest bit of the byte i moves to the bit 56 + i. */
  private static final long GATHER = 0x0102040810204080L;

  private final int columns;
  private final int[] starts;
  private final int[] ends;
  private final QuotedLine quoted;
  private byte[] bytes = new byte[0];
  private int count;

  FieldSplitter(int columns) {
    this.columns = columns;
    this.starts = new int[columns];
    this.ends = new int[columns];
    this.quoted = new QuotedLine(starts, ends);
  }

  /** Where the fields' bytes are: the line itself, or a copy without quotes. */
  byte[] bytes() {
    return bytes;
  }

  int start(int column) {
    return starts[column];
  }

  int end(int column) {
    return ends[column];
  }

  /** A field as text, for the rare cases that are allowed to make one. */
  String text(int column) {
    int start = starts[column];
    return new String(bytes, start, ends[column] - start, StandardCharsets.UTF_8);
  }

  /** Null if there are exactly as many fields as there should be. */
  @Nullable RejectionReason split(byte[] line, int from, int to) {
    bytes = line;
    boolean plain = findCommas(line, from, to);
    if (!plain) {
      RejectionReason reason = splitOdd(line, from, to);
      if (reason != null) {
        return reason;
      }
    }
    trimAll(Math.min(count, columns));
    if (count == columns) {
      return null;
    }
    return count == 1 && starts[0] == ends[0] && bytes == line
        ? RejectionReason.EMPTY_LINE
        : RejectionReason.WRONG_COLUMN_COUNT;
  }

  /**
   * Notes the commas of 64 bytes in one word's bits before it takes them out, so that the loop over
   * them ends, unforeseen by the processor, every 64 bytes and not every eight.
   *
   * @return false if there was a byte that needs a closer look
   */
  private boolean findCommas(byte[] line, int from, int to) {
    long odd = 0;
    count = 0;
    int fieldStart = from;
    for (int block = from; block < to; block += Long.SIZE) {
      int end = Math.min(to, block + Long.SIZE);
      long commas = 0;
      int at = block;
      for (; at + Long.BYTES <= end; at += Long.BYTES) {
        long word = Bytes.getLong(line, at);
        odd |= oddBytes(word);
        commas |= bits(zeroBytes(word ^ COMMAS)) << (at - block);
      }
      for (; at < end; at++) {
        byte value = line[at];
        commas |= (value == ',' ? 1L : 0L) << (at - block);
        odd |= (value <= 0 || value == '"') ? HIGHS : 0L;
      }
      for (; commas != 0; commas &= commas - 1) {
        int comma = block + Long.numberOfTrailingZeros(commas);
        add(fieldStart, comma);
        fieldStart = comma + 1;
      }
    }
    add(fieldStart, to);
    return (odd & HIGHS) == 0;
  }

  private void add(int start, int end) {
    if (count < columns) {
      starts[count] = start;
      ends[count] = end;
    }
    count++;
  }

  private @Nullable RejectionReason splitOdd(byte[] line, int from, int to) {
    if (contains(line, from, to, '\0')) {
      return RejectionReason.NUL_BYTE;
    }
    if (!Utf8.isValid(line, from, to)) {
      return RejectionReason.INVALID_UTF8;
    }
    if (!contains(line, from, to, '"')) {
      return null;
    }
    RejectionReason reason = quoted.split(line, from, to);
    count = quoted.count();
    bytes = quoted.bytes();
    return reason;
  }

  private void trimAll(int fields) {
    byte[] line = bytes;
    for (int field = 0; field < fields; field++) {
      int start = starts[field];
      int end = ends[field];
      // Nearly no field has blanks at its ends, and one comparison each says so.
      if (start < end && (line[start] <= ' ' || line[end - 1] <= ' ')) {
        trim(field);
      }
    }
  }

  private void trim(int field) {
    int start = starts[field];
    int end = ends[field];
    while (start < end && isBlank(bytes[start])) {
      start++;
    }
    while (start < end && isBlank(bytes[end - 1])) {
      end--;
    }
    starts[field] = start;
    ends[field] = end;
  }

  /** Space, tab and the other white space of ASCII. */
  static boolean isBlank(byte value) {
    return value <= ' ' && (value == ' ' || (value >= '\t' && value <= '\r'));
  }

  private static boolean contains(byte[] line, int from, int to, char wanted) {
    for (int at = from; at < to; at++) {
      if (line[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  /** A high bit where there is a quote, a NUL or a non-ASCII byte, perhaps others; else none. */
  private static long oddBytes(long word) {
    long quote = word ^ QUOTES;
    return word | ((quote - ONES) & ~quote) | ((word - ONES) & ~word);
  }

  /** The high bits of eight bytes side by side. */
  private static long bits(long highs) {
    return ((highs >>> 7) * GATHER) >>> (Long.SIZE - Long.BYTES);
  }

  /** The high bit of every byte that is zero, exactly: no borrow crosses a byte. */
  private static long zeroBytes(long word) {
    return ~(((word & ~HIGHS) + ~HIGHS) | word | ~HIGHS);
  }
}
