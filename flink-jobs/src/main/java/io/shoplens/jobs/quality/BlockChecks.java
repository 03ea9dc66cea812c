package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.RowCondition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types.NestedField;

/**
 * Conditions on whole numbers and lists of accepted values, tested by column: do they hold for
 * every row? A list is compared with the dictionaries of its column.
 */
final class BlockChecks {
  private final Schema schema;
  private final List<AcceptedValues> accepted = new ArrayList<>();
  private final List<RowCondition> conditions = new ArrayList<>();
  private final List<int[]> left = new ArrayList<>();
  private final List<int[]> right = new ArrayList<>();

  private BlockChecks(Schema schema) {
    this.schema = schema;
  }

  /**
   * Empty if one of the expectations is of another kind.
   *
   * @param projection the columns of the blocks: {@link #columnsOf} all expectations, and others
   */
  static Optional<BlockChecks> of(
      List<Expectation> expectations, Schema schema, Schema projection) {
    BlockChecks compiled = new BlockChecks(schema);
    for (Expectation expectation : expectations) {
      if (expectation instanceof AcceptedValues values) {
        compiled.accepted.add(values);
      } else if (expectation instanceof RowCondition condition
          && RowConditions.isOfWholeNumbers(condition, schema)) {
        compiled.conditions.add(condition);
        compiled.left.add(RowConditions.positions(condition.left(), projection));
        compiled.right.add(RowConditions.positions(condition.right(), projection));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(compiled);
  }

  /** The columns of which every value must be seen. */
  static List<String> columnsOf(Expectation expectation) {
    return expectation instanceof RowCondition ? RowCheck.columnsOf(expectation) : List.of();
  }

  boolean dictionariesHold(ColumnBlocks blocks) throws IOException {
    for (AcceptedValues one : accepted) {
      NestedField column = schema.findField(one.column());
      if (!blocks.dictionariesAreWithin(column, Set.copyOf(one.values()))) {
        return false;
      }
    }
    return true;
  }

  boolean hold(List<ColumnCursor> columns, int rows) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!holds(i, columns, rows)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(int condition, List<ColumnCursor> columns, int rows) {
    Sum first = new Sum(columns, left.get(condition));
    Sum second = new Sum(columns, right.get(condition));
    var comparison = conditions.get(condition).comparison();
    for (int row = 0; row < rows; row++) {
      if (!first.isMissing(row)
          && !second.isMissing(row)
          && !comparison.accepts(Long.compare(first.of(row), second.of(row)))) {
        return false;
      }
    }
    return true;
  }

  /** One side of a condition. */
  private static final class Sum {
    private final ColumnCursor[] parts;

    Sum(List<ColumnCursor> columns, int[] positions) {
      parts = new ColumnCursor[positions.length];
      for (int i = 0; i < positions.length; i++) {
        parts[i] = columns.get(positions[i]);
      }
    }

    boolean isMissing(int row) {
      for (ColumnCursor part : parts) {
        if (part.isMissing(row)) {
          return true;
        }
      }
      return false;
    }

    long of(int row) {
      long sum = 0;
      for (ColumnCursor part : parts) {
        sum += part.value(row);
      }
      return sum;
    }
  }
}
