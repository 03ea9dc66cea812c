package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserPass;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.jobs.tables.TableWriter;
import io.shoplens.schema.Contract;
import io.shoplens.schema.evolution.ContractTables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A day of {@code shop.events} to a file: our columns, our rows, and Iceberg's own writer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 10)
@Fork(1)
public class ParquetBenchmark {
  private static final int DAY = 18_170;

  private BenchShop shop;
  private HadoopCatalog catalog;
  private Table table;
  private EventBatch batch;
  private PriceLimits prices;
  private final List<Object[]> rows = new ArrayList<>();
  private int file;

  @Setup
  public void open() throws IOException {
    shop = new BenchShop();
    EventBatch assembled = shop.batch();
    assembled.sortAndDeduplicate();
    UserPass.run(assembled, SessionSettings.DEFAULTS, List.of());
    batch = shop.batchOf(assembled);
    batch.sortForTable();
    prices = new PriceLimits(new PriceReference(1, new TreeMap<>()));
    catalog = new HadoopCatalog();
    catalog.setConf(new Configuration());
    catalog.initialize(
        "bench", Map.of("warehouse", shop.folder.resolve("warehouse").toUri().toString()));
    table =
        ContractTables.createOrEvolve(catalog, Contract.load().table(TableNames.EVENTS)).table();
    writeColumns()
        .forEach(
            written ->
                TableRows.readFile(
                    table, written.location(), EventRows.COLUMNS, row -> rows.add(valuesOf(row))));
    System.out.println("rows in an operation: " + rows.size());
  }

  @TearDown
  public void close() throws IOException {
    catalog.close();
    shop.close();
  }

  @Benchmark
  public List<DataFile> columns() throws IOException {
    return writeColumns();
  }

  /** As summaries are written, whose producers have rows of objects. */
  @Benchmark
  public List<DataFile> rows() throws IOException {
    try (TableWriter writer = new TableWriter(table, EventRows.COLUMNS, DAY, file++)) {
      rows.forEach(writer::write);
      return writer.finish();
    }
  }

  @Benchmark
  public DataFile stockWriterOfIceberg() throws IOException {
    PartitionData partition = new PartitionData(table.spec().partitionType());
    partition.set(0, DAY);
    DataWriter<StructLike> writer =
        Parquet.writeData(
                OutputFileFactory.builderFor(table, file++, 0).build().newOutputFile(partition))
            .schema(table.schema())
            .withSpec(table.spec())
            .withPartition(partition)
            .setAll(table.properties())
            .metricsConfig(MetricsConfig.forTable(table))
            .createWriterFunc(InternalWriter::createWriter)
            .build();
    ArrayStruct struct = new ArrayStruct();
    try (writer) {
      for (Object[] row : rows) {
        struct.values = row;
        writer.write(struct);
      }
    }
    return writer.toDataFile();
  }

  private List<DataFile> writeColumns() throws IOException {
    try (TableWriter writer = new TableWriter(table, EventRows.COLUMNS, DAY, file++)) {
      EventRows columns = new EventRows(shop.dictionaries, writer.columns());
      int from = 0;
      while (from < batch.size()) {
        int to = Math.min(batch.size(), from + writer.room());
        columns.append(batch, from, to, prices);
        writer.rowsAdded(to - from);
        from = to;
      }
      return writer.finish();
    }
  }

  private static Object[] valuesOf(StructLike row) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i, Object.class);
    }
    return values;
  }

  /** An array as Iceberg's writer wants it; columns come in the order of the table. */
  private static final class ArrayStruct implements StructLike {
    private Object[] values = new Object[0];

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public <T> T get(int position, Class<T> javaClass) {
      return javaClass.cast(values[position]);
    }

    @Override
    public <T> void set(int position, T value) {
      values[position] = value;
    }
  }
}
