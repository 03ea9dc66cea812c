package io.shoplens.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Comparison;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Range;
import io.shoplens.schema.Expectation.RowCondition;
import io.shoplens.schema.Expectation.Severity;
import io.shoplens.schema.Expectation.Unique;
import io.shoplens.schema.ShoplensException.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractReaderTest {
  private static final String YAML =
      """
      description: Visits of a shop.
      producer: ingest
      key: [visit_id]
      partitioning: [day(started_at), kind]
      sort_order: [visit_id]
      freshness: Replaced by every run.
      min_rows: {rows: 3, severity: warning}
      columns:
        - name: visit_id
          type: bigint
          doc: The visit.
        - name: started_at
          type: timestamptz
          optional: true
          doc: When it started.
        - name: kind
          type: string
          optional: true
          doc: Kind of visit.
          accepted: [short, long]
        - name: spent
          type: decimal(12,2)
          optional: true
          unit: euro
          doc: What was spent.
          min: 0
          max: 99.5
          severity: warning
        - name: earned
          type: double
          optional: true
          doc: What was earned.
      conditions:
        - name: never_more_than_earned
          sum: [spent, visit_id]
          at_most: [earned]
      """;

  private static TableContract read(String yaml) {
    return ContractReader.read("tables/shop/visits/table.yaml", "shop", "visits", yaml);
  }

  @Test
  void everyKeyIsRead() {
    assertThat(read(YAML))
        .isEqualTo(
            new TableContract(
                "shop",
                "visits",
                "Visits of a shop.",
                "ingest",
                List.of("visit_id"),
                List.of(PartitionField.parse("day(started_at)"), PartitionField.parse("kind")),
                List.of("visit_id"),
                "Replaced by every run.",
                List.of(
                    new Column("visit_id", ColumnType.BIGINT, true, null, "The visit."),
                    new Column(
                        "started_at", ColumnType.TIMESTAMPTZ, false, null, "When it started."),
                    new Column("kind", ColumnType.STRING, false, null, "Kind of visit."),
                    new Column("spent", ColumnType.MONEY, false, "euro", "What was spent."),
                    new Column("earned", ColumnType.DOUBLE, false, null, "What was earned.")),
                List.of(
                    new MinRows(3, Severity.WARNING),
                    new Unique(List.of("visit_id")),
                    new NotNull("visit_id"),
                    new AcceptedValues("kind", List.of("short", "long"), Severity.ERROR),
                    new Range("spent", new BigDecimal(0), new BigDecimal("99.5"), Severity.WARNING),
                    new RowCondition(
                        "never_more_than_earned",
                        List.of("spent", "visit_id"),
                        Comparison.AT_MOST,
                        List.of("earned"),
                        Severity.ERROR))));
  }

  @Test
  void expectationsReadAsSql() {
    assertThat(read(YAML).expectations().stream().map(Expectation::sql))
        .containsExactly(
            "count(*) >= 3",
            "count(*) OVER (PARTITION BY visit_id) = 1",
            "visit_id IS NOT NULL",
            "kind IN ('short', 'long')",
            "spent BETWEEN 0 AND 99.5",
            "spent + visit_id <= earned");
  }

  /** What is replaced in the good file, by what, and a part of the sentence that must follow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "producer: ingest | producers: ingest | unknown key 'producers'",
        "unit: euro | units: euro | unknown key 'columns[3].units'",
        "rows: 3 | lines: 3 | unknown key 'min_rows.lines'",
        "at_most: [earned] | atmost: [earned] | unknown key 'conditions[0].atmost'",
        "min: 0 | min: zero | key 'columns[3].min' cannot be read",
        "severity: warning} | severity: fatal} | key 'min_rows.severity' cannot be read",
        "producer: ingest | description: Again. | is not YAML",
        "key: [visit_id] | key: [visit | is not YAML",
        "producer: ingest | '' | 'producer' is missing",
        "doc: The visit. | '' | 'doc of column visit_id' is missing",
        "doc: The visit. | doc: The visit | doc of visit_id is not one sentence",
        "doc: The visit. | doc: The visit. It is long. | doc of visit_id is not one sentence",
        "Visits of a shop. | Visits | description is not one sentence",
        "type: bigint | type: long | column visit_id: unknown column type 'long'",
        "decimal(12,2) | decimal(50,2) | unknown column type 'decimal(50,2)'",
        "day(started_at) | week(started_at) | unknown partitioning 'week(started_at)'",
        "day(started_at) | day(kind) | partitioning day(kind) needs a date or timestamptz",
        "key: [visit_id] | key: [visitor] | key names the column 'visitor'",
        "key: [visit_id] | key: [] | key is empty",
        "sort_order: [visit_id] | sort_order: [age] | sort_order names the column 'age'",
        "name: kind | name: visitKind | name 'visitKind' is not in snake_case",
        "name: kind | name: spent | column 'spent' is there twice",
        "at_most: [earned] | at_most: [cost] | names the column 'cost'",
        "at_most: [earned] | at_most: [kind] | must compare sums of numeric columns",
        "at_most: [earned] | '' | needs exactly one of the keys equals, at_most and less_than",
        "accepted: [short, long] | min: 1 | min and max are for numeric columns, not for kind",
        "unit: euro | accepted: [1] | accepted values are for string columns, not for spent",
      })
  void aMistakeIsRefusedWithFileAndKey(String good, String bad, String sentence) {
    assertThat(YAML).contains(good);
    assertThatThrownBy(() -> read(YAML.replaceFirst(Pattern.quote(good), bad)))
        .isInstanceOfSatisfying(
            ShoplensException.class, e -> assertThat(e.kind()).isEqualTo(Kind.USER))
        .hasMessageStartingWith("tables/shop/visits/table.yaml: ")
        .hasMessageContaining(sentence);
  }
}
