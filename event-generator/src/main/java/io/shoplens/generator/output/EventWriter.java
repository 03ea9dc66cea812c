package io.shoplens.generator.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Renders lines in blocks, on as many threads as there are, and writes them in order. */
public final class EventWriter {
  private static final int BLOCK = 16_384;
  private static final int BYTES_PER_LINE = 160;

  private final OutputStream out;
  private final LineFormat format;
  private final Workers workers;
  private final byte[] lineEnd;
  private final boolean lastLineEnds;
  private final List<CsvBytes> blocks = new ArrayList<>();
  private boolean endOwed;

  public EventWriter(OutputStream out, LineFormat format, LineEnds ends, Workers workers)
      throws IOException {
    this.out = out;
    this.format = format;
    this.workers = workers;
    lineEnd = ends.end();
    lastLineEnds = ends.lastLineEnds();
    out.write(ends.mark());
    out.write(CsvBytes.ascii(format.header()));
    endOwed = true;
  }

  /** Writes a day's lines; only a few blocks are in memory at a time. */
  public void write(LineBuffer lines) throws IOException {
    int atOnce = BLOCK * 2 * workers.threads();
    for (int start = 0; start < lines.size(); start += atOnce) {
      writeBlocks(lines, start, Math.min(lines.size(), start + atOnce));
    }
  }

  private void writeBlocks(LineBuffer lines, int start, int end) throws IOException {
    List<Callable<CsvBytes>> tasks = new ArrayList<>();
    for (int from = start; from < end; from += BLOCK) {
      int first = from;
      CsvBytes block = block(tasks.size());
      tasks.add(
          () -> {
            block.clear();
            lines.render(block, format, lineEnd, first, Math.min(end, first + BLOCK));
            return block;
          });
    }
    for (CsvBytes block : workers.all(tasks)) {
      if (endOwed) {
        out.write(lineEnd);
      }
      block.truncate(block.length() - lineEnd.length);
      block.writeTo(out);
      endOwed = true;
    }
  }

  private CsvBytes block(int index) {
    if (index == blocks.size()) {
      blocks.add(new CsvBytes(BLOCK * BYTES_PER_LINE));
    }
    return blocks.get(index);
  }

  /** Ends the last line, if it is to have an end. */
  public void finish() throws IOException {
    if (lastLineEnds) {
      out.write(lineEnd);
    }
  }
}
