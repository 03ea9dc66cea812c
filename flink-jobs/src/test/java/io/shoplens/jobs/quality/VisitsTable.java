package io.shoplens.jobs.quality;

import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.jobs.tables.TableWriter;
import io.shoplens.schema.ContractReader;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.ContractTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.jspecify.annotations.Nullable;

/** A small table of visits with one expectation of each kind. */
record VisitsTable(Table table, TableContract contract) {
  static final String YAML =
      """
      description: Visits.
      producer: ingest
      key: [shop, visit]
      freshness: Replaced by every run.
      min_rows: {rows: 2, severity: warning}
      columns:
        - {name: shop, type: string, doc: The shop.}
        - {name: visit, type: bigint, doc: Number of the visit in the shop.}
        - {name: kind, type: string, doc: Its kind., accepted: [short, long]}
        - {name: views, type: int, doc: Views., min: 0, max: 100}
        - {name: carts, type: int, doc: Carts.}
        - {name: events, type: bigint, doc: Events.}
        - {name: share, type: double, optional: true, doc: Share., min: 0, max: 1}
        - {name: low, type: 'decimal(12,2)', optional: true, doc: Lowest price., min: 0.01}
        - {name: high, type: 'decimal(12,2)', optional: true, doc: Highest price.}
        - {name: started_at, type: timestamptz, optional: true, doc: Start.}
        - {name: ended_at, type: timestamptz, optional: true, doc: End.}
      conditions:
        - {name: kinds_add_up, sum: [views, carts], equals: [events]}
        - {name: low_within_high, sum: [low], at_most: [high]}
        - {name: ends_after_start, sum: [started_at], less_than: [ended_at], severity: warning}
      """;

  static VisitsTable create(Path warehouse, String yaml) {
    HadoopCatalog catalog = new HadoopCatalog();
    catalog.setConf(new Configuration());
    catalog.initialize("test", Map.of("warehouse", warehouse.toUri().toString()));
    TableContract contract = ContractReader.read("table.yaml", "shop", "visits", yaml);
    return new VisitsTable(ContractTables.createOrEvolve(catalog, contract).table(), contract);
  }

  /** A row that violates nothing. */
  static @Nullable Object[] visit(String shop, long visit) {
    return new @Nullable Object[] {
      shop,
      visit,
      "short",
      3,
      2,
      5L,
      0.5,
      new BigDecimal("1.00"),
      new BigDecimal("2.50"),
      1_000L,
      2_000L
    };
  }

  /** The same row but for one column. */
  @Nullable Object[] visitWith(String column, @Nullable Object value) {
    @Nullable Object[] row = visit("b", 7);
    row[contract.indexOf(column)] = value;
    return row;
  }

  /** Appends a file. */
  void append(@Nullable Object[]... rows) {
    List<String> columns = contract.columns().stream().map(column -> column.name()).toList();
    try (TableWriter writer = new TableWriter(table, columns, null, 0)) {
      for (@Nullable Object[] row : rows) {
        writer.write(row);
      }
      List<DataFile> files = writer.finish();
      new TableCommit(table, null, Map.of()).append(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DataFile onlyFile() {
    TableFiles files = TableFiles.of(table, table.currentSnapshot().snapshotId());
    return files.tasks().get(0).file();
  }

  QualityResult check(String name) {
    return check(QualitySettings.defaults()).stream()
        .filter(result -> result.checkName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<QualityResult> check(QualitySettings settings) {
    return QualityChecks.check(table, contract, "run-1", 42, settings);
  }

  List<String> violated() {
    return check(QualitySettings.defaults()).stream()
        .filter(result -> !result.passed())
        .map(QualityResult::checkName)
        .toList();
  }
}
