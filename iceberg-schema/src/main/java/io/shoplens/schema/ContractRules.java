package io.shoplens.schema;

import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Range;
import io.shoplens.schema.Expectation.RowCondition;
import io.shoplens.schema.PartitionField.Transform;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold within one table's contract beyond being readable. */
final class ContractRules {
  private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern SENTENCE_BREAK = Pattern.compile("[.!?]\\s+\\p{Lu}");

  private final String file;
  private final TableContract table;

  ContractRules(String file, TableContract table) {
    this.file = file;
    this.table = table;
  }

  void check() {
    checkNames();
    checkSentence("description", table.description());
    checkSentence("freshness", table.freshness());
    table.columns().forEach(column -> checkSentence("doc of " + column.name(), column.doc()));
    demand(!table.key().isEmpty(), "key is empty: name the columns that identify a row");
    checkColumnsExist("key", table.key());
    checkColumnsExist("sort_order", table.sortOrder());
    table.partitioning().forEach(this::checkPartitionField);
    table.expectations().forEach(this::checkExpectation);
    checkExpectationNamesDiffer();
  }

  private void checkNames() {
    Stream.concat(
            Stream.of(table.namespace(), table.name()), table.columns().stream().map(Column::name))
        .forEach(
            name ->
                demand(
                    SNAKE_CASE.matcher(name).matches(),
                    "name '" + name + "' is not in snake_case: use lower case, digits and _"));
    Set<String> seen = new HashSet<>();
    table
        .columns()
        .forEach(
            column ->
                demand(
                    seen.add(column.name()),
                    "column '" + column.name() + "' is there twice: remove one"));
  }

  private void checkSentence(String what, String text) {
    boolean oneSentence = text.endsWith(".") && !SENTENCE_BREAK.matcher(text).find();
    demand(oneSentence, what + " is not one sentence with a full stop: '" + text + "'");
  }

  private void checkColumnsExist(String where, List<String> names) {
    names.forEach(
        name ->
            demand(
                table.hasColumn(name),
                where + " names the column '" + name + "', which the table does not have"));
  }

  private void checkPartitionField(PartitionField field) {
    checkColumnsExist("partitioning", List.of(field.column()));
    ColumnType type = table.column(field.column()).type();
    boolean hasDay = type.equals(ColumnType.TIMESTAMPTZ) || type.equals(ColumnType.DATE);
    demand(
        field.transform() != Transform.DAY || hasDay,
        "partitioning " + field + " needs a date or timestamptz column");
  }

  private void checkExpectation(Expectation expectation) {
    if (expectation instanceof AcceptedValues accepted) {
      demand(
          table.column(accepted.column()).type().equals(ColumnType.STRING),
          "accepted values are for string columns, not for " + accepted.column());
      demand(
          !accepted.values().isEmpty() && accepted.values().size() <= 100,
          "accepted values of " + accepted.column() + " must be 1 to 100 values");
    } else if (expectation instanceof Range range) {
      demand(
          table.column(range.column()).type().isNumeric(),
          "min and max are for numeric columns, not for " + range.column());
    } else if (expectation instanceof RowCondition condition) {
      checkCondition(condition);
    }
  }

  private void checkCondition(RowCondition condition) {
    List<String> names =
        Stream.concat(condition.left().stream(), condition.right().stream()).toList();
    demand(
        !condition.left().isEmpty() && !condition.right().isEmpty(),
        "condition " + condition.name() + " has an empty side");
    checkColumnsExist("condition " + condition.name(), names);
    boolean numeric = names.stream().allMatch(name -> table.column(name).type().isNumeric());
    boolean sameType =
        names.size() == 2
            && table.column(names.get(0)).type().equals(table.column(names.get(1)).type());
    demand(
        numeric || sameType,
        "condition "
            + condition.name()
            + " must compare sums of numeric columns, or two columns of one type");
  }

  private void checkExpectationNamesDiffer() {
    Set<String> seen = new HashSet<>();
    table
        .expectations()
        .forEach(
            expectation ->
                demand(
                    seen.add(expectation.name()),
                    "expectation '" + expectation.name() + "' is there twice: rename one"));
  }

  private void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new ShoplensException(Kind.USER, file + ": " + otherwise);
    }
  }
}
