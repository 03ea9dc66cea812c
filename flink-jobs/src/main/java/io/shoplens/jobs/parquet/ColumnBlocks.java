package io.shoplens.jobs.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Schema;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a part of a Parquet file, read in blocks of rows without making an object per row or
 * value. After {@link #next}, the cursors hold the block.
 */
public final class ColumnBlocks implements Closeable {
  /** Only a size to start buffers with. */
  private static final int PAGE_BYTES = 1 << 20;

  private final ParquetFileReader file;
  private final String createdBy;
  private final DictionaryProof proof;
  private final MessageType columns;
  private final MessageType read;
  private final List<ColumnCursor> cursors = new ArrayList<>();
  private final List<ColumnCursor> stored = new ArrayList<>();
  private final List<BlockReader> readers = new ArrayList<>();
  private int groups;
  private long rowsLeftInGroup;

  /**
   * @param projection the columns, in the order of the cursors
   */
  public ColumnBlocks(InputFile input, long start, long length, Schema projection)
      throws IOException {
    this.file =
        ParquetFileReader.open(
            new IcebergInput(input),
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withRange(start, start + length)
                // An empty configuration: reading Hadoop's defaults takes longer than a small file.
                .withCodecFactory(new CodecFactory(new Configuration(false), PAGE_BYTES))
                .build());
    this.proof = new DictionaryProof(file);
    this.columns = file.getFileMetaData().getSchema();
    this.createdBy = file.getFileMetaData().getCreatedBy();
    List<Type> wanted = new ArrayList<>();
    for (NestedField field : projection.columns()) {
      Type type = columnOf(columns, field.fieldId());
      ColumnCursor cursor =
          type == null ? ColumnCursor.ofNothing() : ColumnCursor.of(type.asPrimitiveType());
      cursors.add(cursor);
      if (type != null) {
        wanted.add(type);
        stored.add(cursor);
      }
    }
    this.read = new MessageType(columns.getName(), wanted);
    file.setRequestedSchema(read);
  }

  public List<ColumnCursor> cursors() {
    return cursors;
  }

  /** Reads the next block and returns how many rows it has: none at the end. */
  public int next() throws IOException {
    while (rowsLeftInGroup == 0) {
      if (cursors.isEmpty() || groups == file.getRowGroups().size()) {
        return 0;
      }
      BlockMetaData group = file.getRowGroups().get(groups);
      if (group.getRowCount() > 0) {
        open(group, file.readRowGroup(groups));
      }
      groups++;
    }
    int rows = (int) Math.min(rowsLeftInGroup, ColumnCursor.ROWS);
    for (BlockReader reader : readers) {
      reader.read(rows);
    }
    rowsLeftInGroup -= rows;
    return rows;
  }

  /** Whether dictionaries prove that a column of texts has no other values than these. */
  public boolean dictionariesAreWithin(NestedField column, Set<String> values) throws IOException {
    Type type = columnOf(columns, column.fieldId());
    return type == null
        || proof.isWithin(columns.getColumnDescription(new String[] {type.getName()}), values);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void open(BlockMetaData group, PageReadStore pages) throws IOException {
    ColumnReadStoreImpl values = new ColumnReadStoreImpl(pages, new Converters(), read, createdBy);
    readers.clear();
    for (int i = 0; i < stored.size(); i++) {
      ColumnCursor cursor = stored.get(i);
      ColumnDescriptor column = read.getColumns().get(i);
      if (ColumnPages.canRead(column, chunkOf(column, group))) {
        ColumnPages whole = cursor.pages(column, pages.getPageReader(column));
        readers.add(rows -> cursor.read(whole, rows));
      } else {
        ColumnReader single = values.getColumnReader(column);
        readers.add(rows -> cursor.read(single, rows));
      }
    }
    rowsLeftInGroup = group.getRowCount();
  }

  private static ColumnChunkMetaData chunkOf(ColumnDescriptor column, BlockMetaData group) {
    ColumnPath path = ColumnPath.get(column.getPath());
    return group.getColumns().stream()
        .filter(chunk -> chunk.getPath().equals(path))
        .findFirst()
        .orElseThrow();
  }

  /** Columns are found by their number, as they may have been renamed. */
  private static @Nullable Type columnOf(MessageType schema, int fieldId) {
    for (Type type : schema.getFields()) {
      if (type.getId() != null && type.getId().intValue() == fieldId) {
        return type;
      }
    }
    return null;
  }

  /** Reads the next rows of a column into its cursor. */
  private interface BlockReader {
    void read(int rows) throws IOException;
  }

  /** Leads each column to its cursor. */
  private final class Converters extends GroupConverter {
    @Override
    public Converter getConverter(int column) {
      return stored.get(column).converter();
    }

    @Override
    public void start() {}

    @Override
    public void end() {}
  }
}
