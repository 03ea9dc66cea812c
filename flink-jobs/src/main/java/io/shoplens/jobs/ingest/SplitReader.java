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
    return 0;
  }
}
