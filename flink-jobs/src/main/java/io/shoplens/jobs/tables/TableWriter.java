package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.parquet.InternalWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.PropertyUtil;
import org.jspecify.annotations.Nullable;

/** Writes rows of one partition of a table to Parquet files; nothing is visible until committed. */
public final class TableWriter implements AutoCloseable {
  private static final int ROWS_BETWEEN_SIZE_CHECKS = 1_000;

  private final Table table;
  private final RowStruct struct;
  private final OutputFileFactory files;
  private final @Nullable PartitionData partition;
  private final long targetBytes;
  private final List<DataFile> finished = new ArrayList<>();
  private @Nullable DataWriter<RowStruct> open;
  private long rows;

  /**
   * @param columns the order in which rows come
   * @param partitionValue day or identity value, null for an unpartitioned table
   * @param task tells apart writers of the same table
   */
  public TableWriter(Table table, List<String> columns, @Nullable Object partitionValue, int task) {
    this.table = table;
    this.struct = new RowStruct(table, columns);
    this.files = OutputFileFactory.builderFor(table, task, 0).build();
    this.partition = partitionOf(table.spec(), partitionValue);
    this.targetBytes =
        PropertyUtil.propertyAsLong(
            table.properties(),
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT);
  }

  public void write(@Nullable Object[] row) {
    try {
      if (open == null) {
        open = openFile();
      }
      open.write(struct.of(row));
      rows++;
      if (rows % ROWS_BETWEEN_SIZE_CHECKS == 0 && open.length() >= targetBytes) {
        finishFile();
      }
    } catch (IOException | UncheckedIOException e) {
      throw failure(e);
    }
  }

  public long rows() {
    return rows;
  }

  /** Completes the open file and returns all files written. */
  public List<DataFile> finish() {
    try {
      finishFile();
    } catch (IOException | UncheckedIOException e) {
      throw failure(e);
    }
    return List.copyOf(finished);
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private void finishFile() throws IOException {
    if (open != null) {
      open.close();
      finished.add(open.toDataFile());
      open = null;
    }
  }

  private DataWriter<RowStruct> openFile() throws IOException {
    EncryptedOutputFile file =
        partition == null ? files.newOutputFile() : files.newOutputFile(partition);
    return Parquet.writeData(file)
        .schema(table.schema())
        .withSpec(table.spec())
        .withPartition(partition)
        .withSortOrder(table.sortOrder())
        .setAll(table.properties())
        .metricsConfig(MetricsConfig.forTable(table))
        .createWriterFunc(InternalWriter::createWriter)
        .build();
  }

  private static @Nullable PartitionData partitionOf(PartitionSpec spec, @Nullable Object value) {
    if (spec.isUnpartitioned()) {
      return null;
    }
    PartitionData data = new PartitionData(spec.partitionType());
    data.set(0, value);
    return data;
  }

  private ShoplensException failure(Exception cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Could not write a data file of "
            + table.name()
            + " under "
            + table.location()
            + " ("
            + cause.getMessage()
            + "): free disk space or make it writable, then run again; readers still see the last"
            + " complete version.",
        cause);
  }
}
