package io.shoplens.jobs.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.SchemaParser;
import org.apache.iceberg.Table;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.jspecify.annotations.Nullable;

/** A data file of an Iceberg table, written a row group at a time. */
public final class ParquetDataFile implements Closeable {
  private static final String SCHEMA_KEY = "iceberg.schema";

  private final Table table;
  private final EncryptedOutputFile target;
  private final @Nullable PartitionData partition;
  private final PageCompressor compressor;
  private final ParquetFileWriter file;
  private final ChunkWriter chunks;
  private final RowGroup rows;

  public ParquetDataFile(
      Table table, EncryptedOutputFile target, @Nullable PartitionData partition, RowGroup rows)
      throws IOException {
    this.table = table;
    this.target = target;
    this.partition = partition;
    this.rows = rows;
    this.compressor = new PageCompressor(table.properties());
    this.file =
        new ParquetFileWriter(
            new IcebergOutput(target.encryptingOutputFile()),
            rows.schema(),
            ParquetFileWriter.Mode.CREATE,
            ParquetWriter.DEFAULT_BLOCK_SIZE,
            ParquetWriter.MAX_PADDING_SIZE_DEFAULT,
            null,
            ParquetProperties.builder().build());
    this.chunks = new ChunkWriter(file, compressor, rows.buffers());
    file.start();
  }

  /** Writes and empties the row group. */
  public void writeRowGroup() throws IOException {
    file.startBlock(rows.rows());
    rows.writeTo(chunks);
    file.endBlock();
  }

  public long length() throws IOException {
    return file.getPos();
  }

  /** Completes the file; it belongs to the table once it is committed. */
  public DataFile finish() throws IOException {
    file.end(Map.of(SCHEMA_KEY, SchemaParser.toJson(table.schema())));
    close();
    ParquetMetadata footer = file.getFooter();
    return DataFiles.builder(table.spec())
        .withEncryptedOutputFile(target)
        .withFormat(FileFormat.PARQUET)
        .withPartition(partition)
        .withFileSizeInBytes(target.encryptingOutputFile().toInputFile().getLength())
        .withMetrics(
            ParquetUtil.footerMetrics(
                footer, rows.takeFileMetrics().stream(), MetricsConfig.forTable(table)))
        .withSplitOffsets(ParquetUtil.getSplitOffsets(footer))
        .withSortOrder(table.sortOrder())
        .build();
  }

  @Override
  public void close() throws IOException {
    compressor.close();
    file.close();
  }
}
