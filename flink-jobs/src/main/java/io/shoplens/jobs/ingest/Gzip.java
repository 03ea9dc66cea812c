package io.shoplens.jobs.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Uncompresses gzip of any number of members. Unlike the JDK's stream it never takes a damaged or
 * cut member for the end of the file.
 */
final class Gzip extends InputStream {
  private static final int FLAG_HEADER_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[64 * 1024];
  private int position;
  private int limit;
  private boolean atEnd;

  Gzip(InputStream in) throws IOException {
    this.in = in;
    readHeader(require());
  }

  /** Whether a file that starts with these bytes is compressed so. */
  static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] out, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!atEnd) {
      int count = inflate(out, from, length);
      if (count > 0) {
        crc.update(out, from, count);
        return count;
      }
      if (inflater.finished()) {
        finishMember();
      } else if (inflater.needsDictionary()) {
        throw new ZipException("needs a preset dictionary");
      } else if (inflater.needsInput()) {
        feed();
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] out, int from, int length) throws ZipException {
    try {
      return inflater.inflate(out, from, length);
    } catch (DataFormatException e) {
      ZipException damaged = new ZipException(String.valueOf(e.getMessage()));
      damaged.initCause(e);
      throw damaged;
    }
  }

  private void feed() throws IOException {
    if (position == limit && !fill()) {
      throw new EOFException("the compressed data are cut");
    }
    inflater.setInput(input, position, limit - position);
    position = limit;
  }

  private void finishMember() throws IOException {
    position = limit - inflater.getRemaining();
    if (requireWord() != crc.getValue()) {
      throw new ZipException("the checksum does not fit");
    }
    if (requireWord() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("the length does not fit");
    }
    int next = readOrEnd();
    while (next == 0) {
      next = readOrEnd();
    }
    if (next < 0) {
      atEnd = true;
    } else {
      inflater.reset();
      crc.reset();
      readHeader(next);
    }
  }

  private void readHeader(int first) throws IOException {
    if (first != 0x1F || require() != 0x8B || require() != 8) {
      throw new ZipException("something else follows the compressed data");
    }
    int flags = require();
    skip(6);
    if ((flags & FLAG_EXTRA) != 0) {
      skip(require() | require() << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipText();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipText();
    }
    if ((flags & FLAG_HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      require();
    }
  }

  private void skipText() throws IOException {
    while (require() != 0) {}
  }

  private long requireWord() throws IOException {
    return require() | require() << 8 | require() << 16 | (long) require() << 24;
  }

  private int require() throws IOException {
    int value = readOrEnd();
    if (value < 0) {
      throw new EOFException("the compressed data are cut");
    }
    return value;
  }

  private int readOrEnd() throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    return input[position++] & 0xFF;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(input, 0, input.length));
    return limit > 0;
  }
}
