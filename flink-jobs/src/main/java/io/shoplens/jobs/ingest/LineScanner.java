package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;
import java.io.IOException;
import java.io.InputStream;

/**
 * Moves over the lines of a stream within one reused block; {@link #next} finds a line and {@link
 * #start} and {@link #end} tell where it lies in {@link #buffer}.
 */
final class LineScanner {
  /** Longer lines are not kept whole. */
  static final int MAX_LINE = 65_536;

  private static final int BLOCK = 1 << 20;
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long LINE_FEEDS = ONES * '\n';

  private final InputStream in;
  private final byte[] buffer;
  private final int maxLine;
  private final int keptOfLongLine;

  /** Position in the file of the buffer's first byte. */
  private long bufferOffset;

  private int limit;
  private int nextStart;
  private int start;
  private int end;
  private long offset;
  private long length;
  private boolean isLong;

  LineScanner(InputStream in, long position) {
    this(in, position, BLOCK, MAX_LINE);
  }

  /** The block must hold the longest line, its line end and one byte more. */
  LineScanner(InputStream in, long position, int block, int maxLine) {
    this.in = in;
    this.bufferOffset = position;
    this.buffer = new byte[block];
    this.maxLine = maxLine;
    this.keptOfLongLine = Math.min(RawText.LIMIT, maxLine);
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** End of the line without its line end, or of what was kept of a long line. */
  int end() {
    return end;
  }

  /** Where the current line starts in the file. */
  long offset() {
    return offset;
  }

  /** True length of the line without its line end. */
  long length() {
    return length;
  }

  boolean isLong() {
    return isLong;
  }

  /** Where the next line would start in the file. */
  long nextOffset() {
    return bufferOffset + nextStart;
  }

  /** Moves to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    isLong = false;
    int searched = nextStart;
    while (true) {
      int feed = lineFeed(searched);
      if (feed >= 0) {
        found(feed, feed + 1);
        return true;
      }
      int pending = limit - nextStart;
      if (pending > maxLine + 1) {
        skipLongLine();
        return true;
      }
      searched = limit - nextStart;
      shift();
      if (!fill()) {
        if (limit == 0) {
          return false;
        }
        found(limit, limit);
        return true;
      }
    }
  }

  private void found(int lineEnd, int following) {
    start = nextStart;
    offset = bufferOffset + start;
    end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
    nextStart = following;
    int size = end - start;
    length = size;
    if (size > maxLine) {
      isLong = true;
      end = start + keptOfLongLine;
    }
  }

  /** Keeps the beginning of the line and reads on to its end without keeping more. */
  private void skipLongLine() throws IOException {
    shift();
    offset = bufferOffset;
    start = 0;
    end = keptOfLongLine;
    isLong = true;
    byte last = buffer[limit - 1];
    while (true) {
      bufferOffset += limit - end;
      limit = end;
      nextStart = limit;
      if (!fill()) {
        length = bufferOffset + limit - offset - (last == '\r' ? 1 : 0);
        return;
      }
      int feed = lineFeed(end);
      if (feed >= 0) {
        byte before = feed > end ? buffer[feed - 1] : last;
        length = bufferOffset + feed - offset - (before == '\r' ? 1 : 0);
        nextStart = feed + 1;
        return;
      }
      last = buffer[limit - 1];
    }
  }

  /** Moves what is not yet a line to the front of the buffer. */
  private void shift() {
    System.arraycopy(buffer, nextStart, buffer, 0, limit - nextStart);
    bufferOffset += nextStart;
    limit -= nextStart;
    nextStart = 0;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count <= 0) {
      return false;
    }
    limit += count;
    return true;
  }

  private int lineFeed(int from) {
    int at = from;
    for (; at + Long.BYTES <= limit; at += Long.BYTES) {
      long word = Bytes.getLong(buffer, at) ^ LINE_FEEDS;
      long found = (word - ONES) & ~word & HIGHS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    for (; at < limit; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return -1;
  }
}
