package io.shoplens.jobs.tables;

import io.shoplens.jobs.events.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;

/** A table by day with a number and a note, in memory. */
final class VisitTable {
  static final List<String> COLUMNS = List.of("note", "number", "at");
  private static final Schema SCHEMA =
      new Schema(
          NestedField.required(1, "at", Types.TimestampType.withZone()),
          NestedField.required(2, "number", Types.LongType.get()),
          NestedField.optional(3, "note", Types.StringType.get()));

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private int writers;

  VisitTable() {
    catalog.initialize("test", Map.of());
    catalog.createNamespace(Namespace.of("shop"));
    catalog.createTable(
        TableIdentifier.of("shop", "visits"),
        SCHEMA,
        PartitionSpec.builderFor(SCHEMA).day("at").build());
  }

  /** As somebody sees it who has just loaded it. */
  Table load() {
    return catalog.loadTable(TableIdentifier.of("shop", "visits"));
  }

  List<DataFile> file(int day, long... numbers) {
    try (TableWriter writer = new TableWriter(load(), COLUMNS, day, writers++)) {
      for (long number : numbers) {
        writer.write(new Object[] {null, number, day * Times.MICROS_PER_DAY});
      }
      return writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TreeSet<Long> numbers() {
    TreeSet<Long> numbers = new TreeSet<>();
    TableRows.read(load(), List.of("number"), row -> numbers.add(row.get(0, Long.class)));
    return numbers;
  }
}
