package io.shoplens.jobs.ingest;

import java.util.List;

/** The files that stand beside RetailRocket's events. */
final class SideFiles {
  static final String PROPERTIES_HEADER = "timestamp,itemid,property,value";
  static final String TREE_HEADER = "categoryid,parentid";

  private SideFiles() {}

  /** Takes one line of a side file; false if it is malformed. */
  @FunctionalInterface
  interface Reader {
    boolean accept(byte[] bytes, int from, int to);
  }

  static void forEachLine(InputFile file, SideFileReport.Builder report, Reader reader) {
    try (SplitLines lines = SplitLines.open(whole(file))) {
      while (lines.next()) {
        LineScanner line = lines.line();
        report.line(!line.isLong() && reader.accept(line.buffer(), line.start(), line.end()));
      }
    }
  }

  /** Read like a file of events that is one split. */
  private static Split whole(InputFile file) {
    FileHead head = FileHead.read(file);
    int start = head.afterFirstLine();
    EventFile lines =
        new EventFile(file, InputFormat.RETAILROCKET, head.gzip(), start, 1, List.of());
    return new Split(lines, 0, start, head.gzip() ? Long.MAX_VALUE : file.size());
  }
}
