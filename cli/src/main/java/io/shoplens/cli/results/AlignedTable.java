package io.shoplens.cli.results;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table for people: columns as wide as their widest value, numbers to the right. */
public final class AlignedTable implements ResultWriter {
  private static final String SEPARATOR = " | ";

  private final PrintStream out;
  private final List<List<String>> rows = new ArrayList<>();
  private List<ResultColumn> columns = List.of();

  public AlignedTable(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(List<ResultColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  @Override
  public void row(List<@Nullable Object> values) {
    rows.add(values.stream().map(AlignedTable::cell).toList());
  }

  @Override
  public void end() {
    int[] widths = widths();
    out.println(line(columns.stream().map(ResultColumn::name).toList(), widths));
    out.println(rule(widths));
    rows.forEach(row -> out.println(line(row, widths)));
  }

  private int[] widths() {
    int[] widths = columns.stream().mapToInt(column -> length(column.name())).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - length(cells.get(i)));
      boolean right = columns.get(i).kind() == ResultColumn.Kind.NUMBER;
      line.append(i == 0 ? "" : SEPARATOR)
          .append(right ? padding + cells.get(i) : cells.get(i) + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "-+-").append("-".repeat(widths[i]));
    }
    return rule.toString();
  }

  /** A value on one line: a raw line with control characters must not break the table. */
  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "NULL";
    }
    StringBuilder cell = new StringBuilder();
    ValueText.of(value)
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\n' -> cell.append("\\n");
                case '\r' -> cell.append("\\r");
                case '\t' -> cell.append("\\t");
                default -> cell.appendCodePoint(Character.isISOControl(c) ? 0xFFFD : c);
              }
            });
    return cell.toString();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
