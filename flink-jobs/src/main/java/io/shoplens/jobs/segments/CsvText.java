package io.shoplens.jobs.segments;

import java.math.BigDecimal;
import java.util.List;

/** Lines of CSV as spreadsheets read them: quotes only where needed, no exponents. */
final class CsvText {
  /** Up to here every whole number of type double is exact. */
  private static final double MOST_EXACT = 1L << 53;

  private CsvText() {}

  static String line(List<String> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      line.append(i == 0 ? "" : ",").append(quoted(values.get(i)));
    }
    return line.append('\n').toString();
  }

  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < MOST_EXACT) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).toPlainString();
  }

  private static String quoted(String value) {
    boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
