package io.shoplens.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something the rows of a table must satisfy; checked after each job that writes the table. */
public sealed interface Expectation {

  /** The name under which results are recorded, unique within the table. */
  String name();

  /** The expectation in words of SQL. */
  String sql();

  /** What a violation means for the run. */
  Severity severity();

  /** An error stops the run; a warning is only recorded. */
  enum Severity {
    ERROR,
    WARNING;

    /** The spelling used in tables and contract files. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Every row has a value. */
  record NotNull(String column) implements Expectation {
    @Override
    public String name() {
      return "not_null(" + column + ")";
    }

    @Override
    public String sql() {
      return column + " IS NOT NULL";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  /** No two rows share the values of these columns; a null equals a null. */
  record Unique(List<String> columns) implements Expectation {
    public Unique {
      columns = List.copyOf(columns);
    }

    @Override
    public String name() {
      return "unique(" + String.join(", ", columns) + ")";
    }

    @Override
    public String sql() {
      return "count(*) OVER (PARTITION BY " + String.join(", ", columns) + ") = 1";
    }

    @Override
    public Severity severity() {
      return Severity.ERROR;
    }
  }

  /** A value, where there is one, is one of these. */
  record AcceptedValues(String column, List<String> values, Severity severity)
      implements Expectation {
    public AcceptedValues {
      values = List.copyOf(values);
    }

    @Override
    public String name() {
      return "accepted_values(" + column + ")";
    }

    @Override
    public String sql() {
      return values.stream()
          .map(value -> "'" + value.replace("'", "''") + "'")
          .collect(Collectors.joining(", ", column + " IN (", ")"));
    }
  }

  /** A value, where there is one, lies between these bounds, both included. */
  record Range(String column, @Nullable BigDecimal min, @Nullable BigDecimal max, Severity severity)
      implements Expectation {
    @Override
    public String name() {
      return "range(" + column + ")";
    }

    @Override
    public String sql() {
      if (min != null && max != null) {
        return column + " BETWEEN " + min.toPlainString() + " AND " + max.toPlainString();
      }
      if (min != null) {
        return column + " >= " + min.toPlainString();
      }
      return max == null ? "true" : column + " <= " + max.toPlainString();
    }
  }

  /** The table has at least this many rows. */
  record MinRows(long rows, Severity severity) implements Expectation {
    @Override
    public String name() {
      return "min_rows";
    }

    @Override
    public String sql() {
      return "count(*) >= " + rows;
    }
  }

  /**
   * The sum of some columns compares with the sum of others in every row; a row with a null in one
   * of them passes, as in an SQL check constraint.
   */
  record RowCondition(
      String name, List<String> left, Comparison comparison, List<String> right, Severity severity)
      implements Expectation {
    public RowCondition {
      left = List.copyOf(left);
      right = List.copyOf(right);
    }

    @Override
    public String sql() {
      return String.join(" + ", left) + " " + comparison.symbol() + " " + String.join(" + ", right);
    }
  }

  /** How the two sides of a row condition relate. */
  enum Comparison {
    EQUAL("="),
    AT_MOST("<="),
    LESS("<");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    public String symbol() {
      return symbol;
    }

    /** Whether a comparison result (as of {@link Comparable#compareTo}) satisfies this. */
    public boolean accepts(int comparedLeftToRight) {
      return switch (this) {
        case EQUAL -> comparedLeftToRight == 0;
        case AT_MOST -> comparedLeftToRight <= 0;
        case LESS -> comparedLeftToRight < 0;
      };
    }
  }
}
