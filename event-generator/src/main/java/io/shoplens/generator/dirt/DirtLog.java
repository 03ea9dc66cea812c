package io.shoplens.generator.dirt;

import io.shoplens.generator.output.CsvBytes;

/** The truth about every dirty line, in file order. */
final class DirtLog {
  private final CsvBytes rows = new CsvBytes(1 << 14);

  void add(long lineNumber, Line line) {
    rows.append(lineNumber).append(',').append(line.kind().label()).append(',');
    rows.append(line.outcome().label()).append(",\"").append(line.original()).append("\"\n");
  }

  CsvBytes rows() {
    return rows;
  }
}
