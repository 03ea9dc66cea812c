package io.shoplens.jobs.summaries;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as text; numbers with a fraction to nine digits, so that formulas may differ. */
final class RowText {
  private RowText() {}

  static String row(@Nullable Object... values) {
    return line(Arrays.asList(values));
  }

  static List<String> lines(@Nullable List<List<@Nullable Object>> rows) {
    return rows == null ? List.of() : rows.stream().map(RowText::line).toList();
  }

  private static String line(List<@Nullable Object> values) {
    return values.stream().map(RowText::text).collect(Collectors.joining("|"));
  }

  private static String text(@Nullable Object value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.9g", number)
        : String.valueOf(value);
  }
}
