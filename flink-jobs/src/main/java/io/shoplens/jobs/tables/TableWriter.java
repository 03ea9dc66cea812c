package io.shoplens.jobs.tables;

import io.shoplens.jobs.parquet.ParquetDataFile;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.util.PropertyUtil;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of one partition of a table to Parquet files; nothing is visible until committed.
 * Rows are gathered by column; producers with columns of primitives fill these themselves.
 */
public final class TableWriter implements AutoCloseable {
  /** About a dozen megabytes: little to hold in memory, and enough for a reader to skip by. */
  private static final int ROWS_PER_GROUP = 1 << 18;

  private final Table table;
  private final RowStruct struct;
  private final OutputFileFactory files;
  private final @Nullable PartitionData partition;
  private final long targetBytes;
  private final List<DataFile> finished = new ArrayList<>();
  private final RowGroup group;
  private @Nullable ParquetDataFile open;
  private long rows;

  /**
   * @param columns the order in which rows come
   * @param partitionValue day or identity value, null for an unpartitioned table
   * @param task tells apart writers of the same table
   */
  public TableWriter(Table table, List<String> columns, @Nullable Object partitionValue, int task) {
    this(table, columns, partitionValue, task, new RowGroup(table.schema(), table.name()));
  }

  /**
   * @param group empty columns of the table, for producers that write one partition after the other
   *     and would rather not make them grow each time
   */
  public TableWriter(
      Table table,
      List<String> columns,
      @Nullable Object partitionValue,
      int task,
      RowGroup group) {
    this.table = table;
    this.struct = new RowStruct(table, columns);
    this.group = group;
    this.files = OutputFileFactory.builderFor(table, task, 0).build();
    this.partition = partitionOf(table.spec(), partitionValue);
    this.targetBytes =
        PropertyUtil.propertyAsLong(
            table.properties(),
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT);
  }

  public void write(@Nullable Object[] row) {
    struct.of(row);
    for (int column = 0; column < struct.size(); column++) {
      group.add(column, struct.get(column, Object.class));
    }
    rowsAdded(1);
  }

  /** The columns, for producers that fill all of them and then say {@link #rowsAdded}. */
  public RowGroup columns() {
    return group;
  }

  /** How many more rows the columns may take before {@link #rowsAdded} is said; at least one. */
  public int room() {
    return ROWS_PER_GROUP - group.rows();
  }

  /** More rows stand in the columns. */
  public void rowsAdded(int count) {
    rows += count;
    if (group.rows() >= ROWS_PER_GROUP) {
      try {
        writeGroup();
        if (open != null && open.length() >= targetBytes) {
          finishFile();
        }
      } catch (IOException | UncheckedIOException e) {
        throw failure(e);
      }
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
    if (group.rows() > 0) {
      writeGroup();
    }
    if (open != null) {
      finished.add(open.finish());
      open = null;
    }
  }

  private void writeGroup() throws IOException {
    if (open == null) {
      EncryptedOutputFile file =
          partition == null ? files.newOutputFile() : files.newOutputFile(partition);
      open = new ParquetDataFile(table, file, partition, group);
    }
    open.writeRowGroup();
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
