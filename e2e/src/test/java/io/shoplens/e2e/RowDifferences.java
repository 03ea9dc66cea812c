package io.shoplens.e2e;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two answers row by row, matched by key; doubles may differ in their last digits. */
final class RowDifferences {
  private static final double TOLERANCE = 1e-9;

  private final List<String> columns;
  private final List<String> key;
  private final List<String> differences = new ArrayList<>();

  private RowDifferences(List<String> columns, List<String> key) {
    this.columns = columns;
    this.key = key;
  }

  /** One sentence per row that only one side has, or that differs; none if both are equal. */
  static List<String> between(Answer defined, Answer stored, List<String> key) {
    RowDifferences comparison = new RowDifferences(stored.columns(), key);
    comparison.compare(comparison.byKey(defined), comparison.byKey(stored));
    return comparison.differences;
  }

  private void compare(
      Map<List<@Nullable Object>, List<@Nullable Object>> defined,
      Map<List<@Nullable Object>, List<@Nullable Object>> stored) {
    stored.forEach(
        (rowKey, row) -> {
          List<@Nullable Object> other = defined.remove(rowKey);
          if (other == null) {
            differences.add("only in the table: " + row);
          } else if (!unequal(other, row).isEmpty()) {
            differences.add("differs in " + unequal(other, row) + ": " + other + " <> " + row);
          }
        });
    defined.values().forEach(row -> differences.add("only by the definition: " + row));
  }

  private Map<List<@Nullable Object>, List<@Nullable Object>> byKey(Answer answer) {
    Map<List<@Nullable Object>, List<@Nullable Object>> rows = new LinkedHashMap<>();
    for (List<@Nullable Object> row : answer.rows()) {
      List<@Nullable Object> rowKey = new ArrayList<>();
      key.forEach(column -> rowKey.add(row.get(columns.indexOf(column))));
      if (rows.put(rowKey, row) != null) {
        differences.add("there are two rows of " + rowKey);
      }
    }
    return rows;
  }

  private TreeSet<String> unequal(List<@Nullable Object> left, List<@Nullable Object> right) {
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!same(left.get(i), right.get(i))) {
        names.add(columns.get(i));
      }
    }
    return names;
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Double one && right instanceof Double other) {
      double scale = Math.max(1e-3, Math.max(Math.abs(one), Math.abs(other)));
      return Math.abs(one - other) <= TOLERANCE * scale;
    }
    return Objects.equals(left, right);
  }
}
