package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** What stands in tables, as text that can be compared. */
final class TableContents {
  /** They tell when something was done and by which run, which differs from shop to shop. */
  private static final Set<String> OF_THE_RUN =
      Set.of("run_id", "rejected_at", "valid_from", "ingested_at", "modified_at");

  /** They tell of runs, not of events. */
  private static final Set<String> LOGS = Set.of(TableNames.JOB_RUNS, TableNames.QUALITY_RESULTS);

  private TableContents() {}

  static Map<String, List<String>> ofAll(Function<String, Table> tables) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (TableContract table : Contract.load().tables()) {
      if (!LOGS.contains(table.fullName())) {
        contents.put(table.fullName(), rows(tables.apply(table.fullName())));
      }
    }
    return contents;
  }

  static List<String> rows(Table table) {
    return rows(
        table,
        table.schema().columns().stream()
            .map(NestedField::name)
            .filter(column -> !OF_THE_RUN.contains(column))
            .toList());
  }

  static List<String> rows(Table table, List<String> columns) {
    List<String> rows = new ArrayList<>();
    TableRows.read(
        table,
        columns,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i) + "=" + row.get(i, Object.class));
          }
          rows.add(String.join(" ", values));
        });
    Collections.sort(rows);
    return rows;
  }

  /** Some columns of every row; texts are strings, times microseconds, prices decimals. */
  static List<List<@Nullable Object>> values(Table table, String... columns) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    TableRows.read(
        table,
        List.of(columns),
        row -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 0; i < columns.length; i++) {
            Object value = row.get(i, Object.class);
            values.add(value instanceof CharSequence text ? text.toString() : value);
          }
          rows.add(values);
        });
    return rows;
  }

  /** The same tables without some of their columns. */
  static Map<String, List<String>> without(Map<String, List<String>> contents, String... columns) {
    Map<String, List<String>> shorter = new TreeMap<>();
    contents.forEach(
        (name, rows) ->
            shorter.put(
                name, rows.stream().map(row -> withoutColumns(row, columns)).sorted().toList()));
    return shorter;
  }

  private static String withoutColumns(String row, String... columns) {
    String shorter = row;
    for (String column : columns) {
      shorter = shorter.replaceAll("(^| )" + column + "=[^ ]*", "");
    }
    return shorter;
  }
}
