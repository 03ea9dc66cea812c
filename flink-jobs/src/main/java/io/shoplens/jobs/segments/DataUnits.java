package io.shoplens.jobs.segments;

import io.shoplens.jobs.tables.TableRows;
import io.shoplens.schema.ShoplensException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;

/** Shares out the data files of tables. */
final class DataUnits {
  private DataUnits() {}

  /** A file each. */
  static List<DataUnit> ofFiles(Table table) {
    return TableRows.dataFiles(table).stream()
        .map(file -> new DataUnit(null, List.of(file.location()), List.of()))
        .toList();
  }

  /** A day each. */
  static List<DataUnit> ofDays(Table table, Table beside) {
    TreeMap<Integer, List<String>> files = byDay(table);
    TreeMap<Integer, List<String>> others = byDay(beside);
    List<DataUnit> units = new ArrayList<>();
    files.forEach(
        (day, ofDay) -> units.add(new DataUnit(day, ofDay, others.getOrDefault(day, List.of()))));
    return units;
  }

  /** Refuses a table without rows. */
  static void requireRows(Table table, String name) {
    if (TableRows.dataFiles(table).stream().mapToLong(DataFile::recordCount).sum() == 0) {
      throw new ShoplensException(
          ShoplensException.Kind.DATA,
          name + " has no rows, so there is nobody to cluster: run the jobs that make it first.");
    }
  }

  private static TreeMap<Integer, List<String>> byDay(Table table) {
    TreeMap<Integer, List<String>> days = new TreeMap<>();
    for (DataFile file : TableRows.dataFiles(table)) {
      Integer day = file.partition().get(0, Integer.class);
      days.computeIfAbsent(day, key -> new ArrayList<>()).add(file.location());
    }
    return days;
  }
}
