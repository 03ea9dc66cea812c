package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Range;
import io.shoplens.schema.Expectation.RowCondition;
import io.shoplens.schema.Expectation.Unique;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.jspecify.annotations.Nullable;

/** Whether one row satisfies an expectation that can be seen in a single row. */
final class RowCheck {
  private final int[] positions;
  private final Predicate<StructLike> predicate;

  private RowCheck(int[] positions, Predicate<StructLike> predicate) {
    this.positions = positions;
    this.predicate = predicate;
  }

  /** Names of the columns a check reads. */
  static List<String> columnsOf(Expectation expectation) {
    if (expectation instanceof NotNull notNull) {
      return List.of(notNull.column());
    }
    if (expectation instanceof AcceptedValues accepted) {
      return List.of(accepted.column());
    }
    if (expectation instanceof Range range) {
      return List.of(range.column());
    }
    if (expectation instanceof RowCondition condition) {
      return Stream.concat(condition.left().stream(), condition.right().stream()).toList();
    }
    if (expectation instanceof Unique unique) {
      return unique.columns();
    }
    return List.of();
  }

  static RowCheck of(Expectation expectation, Schema projection) {
    int[] positions =
        columnsOf(expectation).stream().mapToInt(name -> position(projection, name)).toArray();
    return new RowCheck(positions, predicate(expectation, projection, positions));
  }

  static int position(Schema projection, String column) {
    for (int i = 0; i < projection.columns().size(); i++) {
      if (projection.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("column " + column + " is not read");
  }

  boolean holds(StructLike row) {
    return predicate.test(row);
  }

  /** The values it looked at, for an example. */
  String show(StructLike row) {
    StringBuilder text = new StringBuilder();
    for (int position : positions) {
      text.append(text.isEmpty() ? "" : ", ").append(row.get(position, Object.class));
    }
    return text.toString();
  }

  private static Predicate<StructLike> predicate(
      Expectation expectation, Schema projection, int[] positions) {
    if (expectation instanceof NotNull) {
      return row -> row.get(positions[0], Object.class) != null;
    }
    if (expectation instanceof AcceptedValues accepted) {
      Set<String> values = new HashSet<>(accepted.values());
      return row -> {
        Object value = row.get(positions[0], Object.class);
        return value == null || values.contains(value.toString());
      };
    }
    if (expectation instanceof Range range) {
      return row -> within(range, row.get(positions[0], Object.class));
    }
    if (expectation instanceof RowCondition condition) {
      return RowConditions.predicate(condition, projection);
    }
    if (expectation instanceof Unique || expectation instanceof MinRows) {
      throw new IllegalArgumentException(expectation.name() + " is not seen in a single row");
    }
    throw new IllegalStateException("unknown expectation " + expectation);
  }

  static boolean within(Range range, @Nullable Object value) {
    if (value == null) {
      return true;
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      return false;
    }
    BigDecimal decimal = decimalOf(value);
    return (range.min() == null || decimal.compareTo(range.min()) >= 0)
        && (range.max() == null || decimal.compareTo(range.max()) <= 0);
  }

  private static BigDecimal decimalOf(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number)
        : BigDecimal.valueOf(((Number) value).longValue());
  }
}
