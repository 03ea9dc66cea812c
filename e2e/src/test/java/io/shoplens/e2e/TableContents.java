package io.shoplens.e2e;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;

/** What the tables of a home hold, read without Trino. */
final class TableContents implements AutoCloseable {
  private final Catalog catalog;

  TableContents(CatalogSettings settings) {
    this.catalog = settings.open();
  }

  /** Every table's rows as sorted text, without the named columns. */
  Map<String, List<String>> all(List<String> withoutTables, List<String> withoutColumns) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (TableContract contract : Contract.load().tables()) {
      String name = contract.fullName();
      if (!withoutTables.contains(name)) {
        contents.put(
            name,
            rows(
                name,
                contract.columns().stream()
                    .map(column -> column.name())
                    .filter(column -> !withoutColumns.contains(column))
                    .toList()));
      }
    }
    return contents;
  }

  /** The named columns of every row as sorted text; a table that does not exist yet has no row. */
  List<String> rows(String name, List<String> columns) {
    TableIdentifier identifier = TableIdentifier.parse(name);
    List<String> rows = new ArrayList<>();
    if (catalog.tableExists(identifier)) {
      TableRows.read(
          catalog.loadTable(identifier),
          columns,
          row -> {
            List<String> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
              values.add(columns.get(i) + "=" + row.get(i, Object.class));
            }
            rows.add(String.join(" ", values));
          });
    }
    rows.sort(null);
    return rows;
  }

  /** The runs that made the versions of a table. */
  List<String> runsOf(String name) {
    TableIdentifier identifier = TableIdentifier.parse(name);
    List<String> runs = new ArrayList<>();
    if (catalog.tableExists(identifier)) {
      Table table = catalog.loadTable(identifier);
      for (Snapshot snapshot : table.snapshots()) {
        runs.add(snapshot.summary().getOrDefault("shoplens.run-id", "nobody"));
      }
    }
    return runs;
  }

  @Override
  public void close() throws Exception {
    if (catalog instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
