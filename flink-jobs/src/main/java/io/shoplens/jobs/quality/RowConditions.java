package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation.Comparison;
import io.shoplens.schema.Expectation.RowCondition;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.types.Type;
import org.jspecify.annotations.Nullable;

/** Compiles row conditions for the types of their columns; a null makes a condition hold. */
final class RowConditions {
  private RowConditions() {}

  static Predicate<StructLike> predicate(RowCondition condition, Schema projection) {
    int[] left = positions(condition.left(), projection);
    int[] right = positions(condition.right(), projection);
    Comparison comparison = condition.comparison();
    List<Type> types = types(condition, projection);
    if (isOfWholeNumbers(condition, projection)) {
      return row ->
          hasNull(row, left)
              || hasNull(row, right)
              || comparison.accepts(Long.compare(longSum(row, left), longSum(row, right)));
    }
    if (types.stream().allMatch(type -> isWhole(type) || isNumber(type))) {
      return row ->
          hasNull(row, left)
              || hasNull(row, right)
              || comparison.accepts(decimalSum(row, left).compareTo(decimalSum(row, right)));
    }
    return row -> {
      Object first = row.get(left[0], Object.class);
      Object second = row.get(right[0], Object.class);
      return first == null
          || second == null
          || comparison.accepts(first.toString().compareTo(second.toString()));
    };
  }

  static boolean isOfWholeNumbers(RowCondition condition, Schema projection) {
    return types(condition, projection).stream().allMatch(RowConditions::isWhole);
  }

  private static List<Type> types(RowCondition condition, Schema projection) {
    return Stream.concat(condition.left().stream(), condition.right().stream())
        .map(projection::findType)
        .toList();
  }

  static int[] positions(List<String> columns, Schema projection) {
    return columns.stream().mapToInt(name -> RowCheck.position(projection, name)).toArray();
  }

  /** Dates and times are whole numbers too, and compare as such. */
  private static boolean isWhole(Type type) {
    return switch (type.typeId()) {
      case INTEGER, LONG, DATE, TIMESTAMP -> true;
      default -> false;
    };
  }

  private static boolean isNumber(Type type) {
    return type.typeId() == Type.TypeID.DECIMAL || type.typeId() == Type.TypeID.DOUBLE;
  }

  private static boolean hasNull(StructLike row, int[] positions) {
    for (int position : positions) {
      if (row.get(position, Object.class) == null) {
        return true;
      }
    }
    return false;
  }

  private static long longSum(StructLike row, int[] positions) {
    long sum = 0;
    for (int position : positions) {
      sum += number(row.get(position, Object.class)).longValue();
    }
    return sum;
  }

  private static BigDecimal decimalSum(StructLike row, int[] positions) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int position : positions) {
      Number value = number(row.get(position, Object.class));
      sum =
          sum.add(value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString()));
    }
    return sum;
  }

  private static Number number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw new IllegalStateException("not a number: " + value);
  }
}
