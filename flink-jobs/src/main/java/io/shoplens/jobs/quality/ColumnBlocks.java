package io.shoplens.jobs.quality;

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
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a part of a Parquet file, read in blocks of rows without making an object per row or
 * value. After {@link #next}, the cursors hold the block.
 */
final class ColumnBlocks implements Closeable {
  /** Only a size to start buffers with. */
  private static final int PAGE_BYTES = 1 << 20;

  private final ParquetFileReader file;
  private final String createdBy;
  private final DictionaryProof proof;
  private final MessageType columns;
  private final MessageType read;
  private final List<ColumnCursor> cursors = new ArrayList<>();
  private final List<ColumnCursor> stored = new ArrayList<>();
  private final List<ColumnReader> readers = new ArrayList<>();
  private long rowsLeftInGroup;

  /**
   * @param projection the columns, in the order of the cursors
   */
  ColumnBlocks(InputFile input, long start, long length, Schema projection) throws IOException {
    this.file =
        ParquetFileReader.open(
            new ParquetInput(input),
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
          new ColumnCursor(
              type == null
                  ? PrimitiveTypeName.INT64
                  : type.asPrimitiveType().getPrimitiveTypeName());
      cursors.add(cursor);
      if (type == null) {
        cursor.fillMissing();
      } else {
        wanted.add(type);
        stored.add(cursor);
      }
    }
    this.read = new MessageType(columns.getName(), wanted);
    file.setRequestedSchema(read);
  }

  List<ColumnCursor> cursors() {
    return cursors;
  }

  /** Reads the next block and returns how many rows it has: none at the end. */
  int next() throws IOException {
    while (rowsLeftInGroup == 0) {
      PageReadStore group = cursors.isEmpty() ? null : file.readNextRowGroup();
      if (group == null) {
        return 0;
      }
      open(group);
    }
    int rows = (int) Math.min(rowsLeftInGroup, ColumnCursor.ROWS);
    for (int column = 0; column < readers.size(); column++) {
      stored.get(column).read(readers.get(column), rows);
    }
    rowsLeftInGroup -= rows;
    return rows;
  }

  /** Whether dictionaries prove that a column of texts has no other values than these. */
  boolean dictionariesAreWithin(NestedField column, Set<String> values) throws IOException {
    Type type = columnOf(columns, column.fieldId());
    return type == null
        || proof.isWithin(columns.getColumnDescription(new String[] {type.getName()}), values);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void open(PageReadStore group) {
    ColumnReadStoreImpl store = new ColumnReadStoreImpl(group, new Converters(), read, createdBy);
    readers.clear();
    read.getColumns().forEach(column -> readers.add(store.getColumnReader(column)));
    rowsLeftInGroup = group.getRowCount();
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
