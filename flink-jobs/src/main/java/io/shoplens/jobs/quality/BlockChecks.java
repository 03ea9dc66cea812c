package io.shoplens.jobs.quality;

import io.shoplens.jobs.parquet.ColumnBlocks;
import io.shoplens.jobs.parquet.ColumnCursor;
import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Comparison;
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
  private final long[] leftSums = new long[ColumnCursor.ROWS];
  private final long[] rightSums = new long[ColumnCursor.ROWS];

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
    sum(left.get(condition), columns, rows, leftSums);
    sum(right.get(condition), columns, rows, rightSums);
    Comparison comparison = conditions.get(condition).comparison();
    for (int row = 0; row < rows; row++) {
      if (!comparison.accepts(Long.compare(leftSums[row], rightSums[row]))
          && !isMissing(left.get(condition), columns, row)
          && !isMissing(right.get(condition), columns, row)) {
        return false;
      }
    }
    return true;
  }

  /** One side of a condition, for all rows; of no use where a value is missing. */
  private static void sum(int[] positions, List<ColumnCursor> columns, int rows, long[] sums) {
    System.arraycopy(columns.get(positions[0]).values(), 0, sums, 0, rows);
    for (int i = 1; i < positions.length; i++) {
      long[] values = columns.get(positions[i]).values();
      for (int row = 0; row < rows; row++) {
        sums[row] += values[row];
      }
    }
  }

  private static boolean isMissing(int[] positions, List<ColumnCursor> columns, int row) {
    for (int position : positions) {
      if (columns.get(position).isMissing(row)) {
        return true;
      }
    }
    return false;
  }
}
