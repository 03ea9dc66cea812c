package io.shoplens.schema;

import io.shoplens.schema.ShoplensException.Kind;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a table's partitioning: a column as it is, or the UTC day of a time. */
public record PartitionField(Transform transform, String column) {
  private static final Pattern CALL = Pattern.compile("day\\((\\w+)\\)");

  /** How a column's value becomes a partition value. */
  public enum Transform {
    IDENTITY,
    DAY
  }

  public PartitionField {
    Objects.requireNonNull(transform, "transform");
    Objects.requireNonNull(column, "column");
  }

  /** Reads {@code column} or {@code day(column)}. */
  public static PartitionField parse(String text) {
    Matcher call = CALL.matcher(text);
    if (call.matches()) {
      return new PartitionField(Transform.DAY, call.group(1));
    }
    if (text.matches("\\w+")) {
      return new PartitionField(Transform.IDENTITY, text);
    }
    throw new ShoplensException(
        Kind.USER, "unknown partitioning '" + text + "': write a column or day(column)");
  }

  @Override
  public String toString() {
    return switch (transform) {
      case IDENTITY -> column;
      case DAY -> "day(" + column + ")";
    };
  }
}
