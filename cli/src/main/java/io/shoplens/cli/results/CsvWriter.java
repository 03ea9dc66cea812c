package io.shoplens.cli.results;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180 with a header line; a missing value is an empty field, an empty text is quoted. */
public final class CsvWriter implements ResultWriter {
  private final PrintStream out;

  public CsvWriter(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<ResultColumn> columns) {
    print(columns.stream().map(ResultColumn::name).collect(Collectors.toList()));
  }

  @Override
  public void row(List<@Nullable Object> values) {
    print(values);
  }

  @Override
  public void end() {
    out.flush();
  }

  private void print(List<? extends @Nullable Object> values) {
    out.print(values.stream().map(CsvWriter::field).collect(Collectors.joining(",")) + "\n");
  }

  private static String field(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = ValueText.of(value);
    boolean plain =
        !text.isEmpty()
            && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
