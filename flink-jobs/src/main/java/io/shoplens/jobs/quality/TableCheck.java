package io.shoplens.jobs.quality;

import io.shoplens.jobs.tables.Workers;
import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.Unique;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Finds out, for one snapshot of a table, how each expectation fares. */
final class TableCheck {
  private final Table table;
  private final TableFiles files;
  private final List<RowSource> sources;
  private final QualitySettings settings;
  private final Map<Expectation, Finding> findings = new HashMap<>();

  TableCheck(Table table, long snapshotId, QualitySettings settings) {
    this.table = table;
    this.files = TableFiles.of(table, snapshotId);
    this.sources = RowSource.of(table, files);
    this.settings = settings;
  }

  Map<Expectation, Finding> run(List<Expectation> expectations)
      throws IOException, ExecutionException {
    long rows = files.rows();
    List<Expectation> others = new ArrayList<>();
    Unique unique = null;
    for (Expectation expectation : expectations) {
      Optional<Finding> proven = files.prove(expectation);
      if (expectation instanceof MinRows minRows) {
        findings.put(minRows, minRowsFinding(minRows, rows));
      } else if (rows == 0) {
        findings.put(expectation, new Finding(0, "no rows"));
      } else if (proven.isPresent()) {
        findings.put(expectation, proven.get());
      } else if (expectation instanceof Unique key) {
        unique = key;
      } else {
        others.add(expectation);
      }
    }
    scan(others, unique, rows);
    return findings;
  }

  static Finding minRowsFinding(MinRows expectation, long rows) {
    return new Finding(Math.max(0, expectation.rows() - rows), rows + " rows");
  }

  private void scan(List<Expectation> others, @Nullable Unique unique, long rows)
      throws IOException, ExecutionException {
    try (Workers workers = new Workers("quality-check", settings.threads());
        KeyStore keys = new KeyStore(unique == null ? 0 : rows, settings)) {
      scan(workers, new ScanGroup(others, unique, keys, table.schema()), rows);
      if (unique != null) {
        findings.put(unique, repeatedKeys(workers, keys, rows));
      }
    }
  }

  private void scan(Workers workers, ScanGroup group, long rows) throws ExecutionException {
    if (group.isEmpty()) {
      return;
    }
    List<Callable<List<Tally>>> work = new ArrayList<>();
    sources.forEach(source -> work.add(() -> group.scan(source)));
    List<Tally> totals = group.rowExpectations().stream().map(one -> new Tally()).toList();
    for (List<Tally> part : workers.all(work)) {
      for (int i = 0; i < totals.size(); i++) {
        totals.get(i).add(part.get(i));
      }
    }
    for (int i = 0; i < totals.size(); i++) {
      findings.put(group.rowExpectations().get(i), totals.get(i).finding(rows));
    }
  }

  private static Finding repeatedKeys(Workers workers, KeyStore keys, long rows)
      throws ExecutionException {
    List<Callable<Long>> work = new ArrayList<>();
    keys.partitions().forEach(partition -> work.add(partition::repeated));
    long repeated = workers.all(work).stream().mapToLong(Long::longValue).sum();
    return new Finding(repeated, rows + " rows with " + (rows - repeated) + " keys");
  }
}
