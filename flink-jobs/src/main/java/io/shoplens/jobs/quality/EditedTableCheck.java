package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.Unique;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;

/**
 * Checks a table that people edit in SQL. That leaves rows deleted beside the files they stand in,
 * so statistics prove nothing and each row is looked at; there are as many as people type.
 */
final class EditedTableCheck {
  private final List<Expectation> ofRows = new ArrayList<>();
  private final List<RowCheck> checks = new ArrayList<>();
  private final List<Tally> tallies = new ArrayList<>();
  private final Set<List<Object>> keys = new HashSet<>();
  private final List<Expectation> expectations;
  private final Table table;
  private final int[] key;
  private long rows;

  EditedTableCheck(Table table, List<Expectation> expectations) {
    this.table = table;
    this.expectations = expectations;
    List<String> columns = new ArrayList<>();
    for (Expectation expectation : expectations) {
      if (expectation instanceof Unique unique) {
        columns.addAll(unique.columns());
      } else if (!(expectation instanceof MinRows)) {
        ofRows.add(expectation);
        checks.add(RowCheck.of(expectation, table.schema()));
        tallies.add(new Tally());
      }
    }
    this.key = RowConditions.positions(columns, table.schema());
  }

  Map<Expectation, Finding> run(long snapshotId) throws IOException {
    EditedRows.read(table, snapshotId, this::look);
    Map<Expectation, Finding> findings = new HashMap<>();
    for (int i = 0; i < ofRows.size(); i++) {
      findings.put(ofRows.get(i), tallies.get(i).finding(rows));
    }
    for (Expectation expectation : expectations) {
      if (expectation instanceof Unique) {
        findings.put(
            expectation,
            new Finding(rows - keys.size(), rows + " rows with " + keys.size() + " keys"));
      } else if (expectation instanceof MinRows minRows) {
        findings.put(expectation, TableCheck.minRowsFinding(minRows, rows));
      }
    }
    return findings;
  }

  private void look(StructLike row) {
    rows++;
    keys.add(Arrays.stream(key).mapToObj(column -> row.get(column, Object.class)).toList());
    for (int i = 0; i < checks.size(); i++) {
      if (!checks.get(i).holds(row)) {
        tallies.get(i).violatedBy(row, checks.get(i));
      }
    }
  }
}
