package io.shoplens.jobs.ingest;

import org.jspecify.annotations.Nullable;

/** A line with quotes, split after RFC 4180 into a copy that has none. */
final class QuotedLine {
  private final int[] starts;
  private final int[] ends;
  private byte[] copy = new byte[256];
  private int length;
  private int count;

  QuotedLine(int[] starts, int[] ends) {
    this.starts = starts;
    this.ends = ends;
  }

  byte[] bytes() {
    return copy;
  }

  int count() {
    return count;
  }

  @Nullable RejectionReason split(byte[] line, int from, int to) {
    if (copy.length < to - from) {
      copy = new byte[Math.max(to - from, copy.length * 2)];
    }
    length = 0;
    count = 0;
    int at = from;
    while (true) {
      int fieldStart = length;
      at = skipBlanks(line, at, to);
      boolean isQuoted = at < to && line[at] == '"';
      if (isQuoted) {
        at = copyQuoted(line, at + 1, to);
        if (at < 0) {
          return RejectionReason.OPEN_QUOTE;
        }
        at = skipBlanks(line, at, to);
      } else {
        at = copyPlain(line, at, to);
      }
      if (at < to && line[at] != ',') {
        return RejectionReason.STRAY_QUOTE;
      }
      if (count < starts.length) {
        starts[count] = fieldStart;
        ends[count] = length;
      }
      count++;
      if (at >= to) {
        return null;
      }
      at++;
    }
  }

  private static int skipBlanks(byte[] line, int from, int to) {
    int at = from;
    while (at < to && FieldSplitter.isBlank(line[at])) {
      at++;
    }
    return at;
  }

  /** Copies up to the closing quote; the position after it, or -1 if there is none. */
  private int copyQuoted(byte[] line, int from, int to) {
    for (int at = from; at < to; at++) {
      if (line[at] == '"') {
        if (at + 1 == to || line[at + 1] != '"') {
          return at + 1;
        }
        at++;
      }
      copy[length++] = line[at];
    }
    return -1;
  }

  /** Copies up to the comma or a quote that should not be there. */
  private int copyPlain(byte[] line, int from, int to) {
    int at = from;
    while (at < to && line[at] != ',' && line[at] != '"') {
      copy[length++] = line[at++];
    }
    return at;
  }
}
