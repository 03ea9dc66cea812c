package io.shoplens.jobs.ingest;

import java.io.IOException;

/** Receives the lines of a split; the bytes are only valid during the call. */
public interface LineConsumer {
  /**
   * One line without its line end.
   *
   * @param lineNumber counted from 1 in the split, see {@link LineNumbers}
   * @param byteOffset where the line starts in the (uncompressed) file
   */
  void line(byte[] bytes, int from, int to, long lineNumber, long byteOffset) throws IOException;

  /** A line beyond the limit: only its first bytes, and how many there were. */
  void longLine(byte[] bytes, int from, int to, long length, long lineNumber, long byteOffset)
      throws IOException;
}
