package io.shoplens.jobs.parquet;

import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** Random rows with a column of every type that tables have, required and optional. */
final class WideRows {
  static final Schema SCHEMA =
      new Schema(
          NestedField.required(1, "id", Types.LongType.get()),
          NestedField.optional(2, "number", Types.LongType.get()),
          NestedField.required(3, "small", Types.IntegerType.get()),
          NestedField.optional(4, "day", Types.DateType.get()),
          NestedField.required(5, "at", Types.TimestampType.withZone()),
          NestedField.optional(6, "price", Types.DecimalType.of(12, 2)),
          NestedField.optional(7, "share", Types.DoubleType.get()),
          NestedField.required(8, "name", Types.StringType.get()),
          NestedField.optional(9, "note", Types.StringType.get()),
          NestedField.optional(10, "flag", Types.BooleanType.get()),
          NestedField.required(11, "sorted", Types.LongType.get()));
  static final List<String> COLUMNS = SCHEMA.columns().stream().map(NestedField::name).toList();

  private static final String[] NAMES = {"", "a", "zebra", "Ünïcode ✓", "apple phone", "\u0000"};
  private static final double[] ODD_NUMBERS = {
    0, 1.5, -7, Double.POSITIVE_INFINITY, Double.MIN_VALUE
  };

  private final Random random;
  private final int distinct;
  private final double nulls;
  private final boolean notNumbers;

  /**
   * @param shape how many values are distinct and how many missing
   */
  WideRows(long seed, int shape) {
    random = new Random(seed);
    distinct = List.of(1, 2, 300, 70_000, Integer.MAX_VALUE).get(shape);
    nulls = List.of(0.0, 0.3, 1.0).get(random.nextInt(3));
    notNumbers = random.nextInt(3) == 0;
  }

  List<@Nullable Object[]> make(int rows) {
    List<@Nullable Object[]> made = new ArrayList<>();
    long sorted = random.nextLong() >> 8;
    for (int row = 0; row < rows; row++) {
      sorted += random.nextInt(5);
      made.add(
          new @Nullable Object[] {
            random.nextLong(),
            optional((long) value() - distinct / 2),
            value(),
            optional(random.nextInt(40_000) - 10_000),
            1_570_000_000_000_000L + value() * 1_000_000L,
            optional(BigDecimal.valueOf(value(), 2)),
            optional(number()),
            NAMES[random.nextInt(NAMES.length)],
            optional("note " + value()),
            optional(random.nextBoolean()),
            sorted
          });
    }
    return made;
  }

  /** An empty table of these columns, the only one of its catalog. */
  static Table table(InMemoryCatalog catalog, Map<String, String> properties) {
    catalog.initialize("wide", Map.of());
    catalog.createNamespace(Namespace.of("n"));
    return catalog.createTable(
        TableIdentifier.of("n", "wide"), SCHEMA, PartitionSpec.unpartitioned(), properties);
  }

  static DataFile write(Table table, List<@Nullable Object[]> rows) throws IOException {
    try (TableWriter writer = new TableWriter(table, COLUMNS, null, 0)) {
      rows.forEach(writer::write);
      return writer.finish().get(0);
    }
  }

  /** With Iceberg's own writer. */
  static DataFile writeStock(Table table, List<@Nullable Object[]> rows) throws IOException {
    DataWriter<StructLike> writer =
        Parquet.writeData(OutputFileFactory.builderFor(table, 1, 1).build().newOutputFile())
            .schema(table.schema())
            .withSpec(table.spec())
            .setAll(table.properties())
            .metricsConfig(MetricsConfig.forTable(table))
            .createWriterFunc(InternalWriter::createWriter)
            .build();
    try (writer) {
      for (@Nullable Object[] row : rows) {
        writer.write(structOf(row));
      }
    }
    return writer.toDataFile();
  }

  private static StructLike structOf(@Nullable Object[] row) {
    GenericRecord struct = GenericRecord.create(SCHEMA);
    for (int i = 0; i < row.length; i++) {
      struct.set(i, row[i]);
    }
    return struct;
  }

  private int value() {
    return random.nextInt(distinct);
  }

  private double number() {
    if (notNumbers && random.nextInt(10) == 0) {
      return Double.NaN;
    }
    return random.nextBoolean() ? random.nextGaussian() : ODD_NUMBERS[random.nextInt(5)];
  }

  private @Nullable Object optional(Object value) {
    return random.nextDouble() < nulls ? null : value;
  }
}
