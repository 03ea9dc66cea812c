package io.shoplens.jobs.ingest;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** The lines that start in one split, with every trouble of the file told in a sentence. */
final class SplitLines implements AutoCloseable {
  private final Split split;
  private final InputStream in;
  private final LineScanner line;
  private long count;

  private SplitLines(Split split, InputStream in, long position) {
    this.split = split;
    this.in = in;
    this.line = new LineScanner(in, position);
  }

  static SplitLines open(Split split) {
    EventFile file = split.file();
    boolean isFirst = split.index() == 0;
    // One byte earlier: only a line feed there tells that a line starts exactly at the split.
    long position = isFirst ? split.start() : split.start() - 1;
    InputStream in = FileStreams.openAt(file.file(), file.gzip(), position);
    SplitLines lines = new SplitLines(split, in, position);
    if (!isFirst) {
      lines.skipToLineStart();
    }
    return lines;
  }

  LineScanner line() {
    return line;
  }

  boolean next() {
    if (line.nextOffset() >= split.end()) {
      return false;
    }
    boolean found = advance();
    if (found) {
      count++;
    } else if (!split.file().gzip() && line.nextOffset() < split.end()) {
      throw FileStreams.changed(split.file().file());
    }
    return found;
  }

  @Override
  public void close() {
    FileStreams.closeQuietly(in);
  }

  private void skipToLineStart() {
    advance();
  }

  private boolean advance() {
    try {
      return line.next();
    } catch (EOFException | ZipException e) {
      throw new ShoplensException(
          Kind.DATA,
          "The gzip file %s is damaged (%s) after line %d, byte %d of its content: fetch it again, or unpack what can be saved and give that as input."
              .formatted(
                  split.file().path(),
                  e.getMessage(),
                  count + split.file().headerLines(),
                  line.nextOffset()),
          e);
    } catch (IOException e) {
      throw FileStreams.unreadable(split.file().path(), e);
    }
  }
}
