package io.shoplens.cli.results;

import java.io.PrintStream;

/** How a result is printed. */
public enum ResultFormat {
  TABLE,
  CSV,
  JSON;

  public ResultWriter writer(PrintStream out) {
    return switch (this) {
      case TABLE -> new AlignedTable(out);
      case CSV -> new CsvWriter(out);
      case JSON -> new JsonWriter(out);
    };
  }
}
