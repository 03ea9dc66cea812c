package io.shoplens.jobs.ingest;

import java.io.IOException;

/** Hands the lines of a split to a consumer, block by block, in bounded memory. */
public final class SplitReader {
  private SplitReader() {}

  /**
   * Reads every line that starts in the split.
   *
   * @return how many lines there were
   * @throws IOException only what the consumer throws; trouble with the file is a ShoplensException
   */
  public static long forEachLine(Split split, LineConsumer consumer) throws IOException {
    try (SplitLines lines = SplitLines.open(split)) {
      long number = 0;
      while (lines.next()) {
        number++;
        LineScanner line = lines.line();
        if (line.isLong()) {
          consumer.longLine(
              line.buffer(), line.start(), line.end(), line.length(), number, line.offset());
        } else {
          consumer.line(line.buffer(), line.start(), line.end(), number, line.offset());
        }
      }
      return number;
    }
  }
}
