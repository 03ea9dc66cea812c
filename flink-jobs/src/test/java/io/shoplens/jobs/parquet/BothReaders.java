package io.shoplens.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.iceberg.io.InputFile;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;

/** A column chunk as read by us and by Parquet. */
record BothReaders(ColumnDescriptor descriptor, int rows, ColumnPages ours, ColumnReader parquet) {
  private static final long MISSING = -7;

  /** All chunks that we can read. */
  static List<BothReaders> ofFile(InputFile input) throws IOException {
    List<BothReaders> chunks = new ArrayList<>();
    try (ParquetFileReader file = ParquetFileReader.open(new IcebergInput(input))) {
      MessageType schema = file.getFileMetaData().getSchema();
      for (int group = 0; group < file.getRowGroups().size(); group++) {
        BlockMetaData meta = file.getRowGroups().get(group);
        PageReadStore pages = file.readRowGroup(group);
        ColumnReadStoreImpl values =
            new ColumnReadStoreImpl(
                file.readRowGroup(group),
                new GroupRecordConverter(schema).getRootConverter(),
                schema,
                file.getFileMetaData().getCreatedBy());
        for (ColumnChunkMetaData chunk : meta.getColumns()) {
          ColumnDescriptor column = schema.getColumnDescription(chunk.getPath().toArray());
          if (ColumnPages.canRead(column, chunk)) {
            chunks.add(
                new BothReaders(
                    column,
                    Math.toIntExact(meta.getRowCount()),
                    new ColumnPages(
                        column, pages.getPageReader(column), one -> entries(one, column)),
                    values.getColumnReader(column)));
          }
        }
      }
    }
    return chunks;
  }

  String column() {
    return descriptor.getPath()[0];
  }

  /** Reads in blocks of any size. */
  void check(Random random) throws IOException {
    for (int left = rows; left > 0; ) {
      int count = 1 + random.nextInt(Math.min(left, 9_000));
      long[] values = new long[count];
      boolean[] missing = new boolean[count];
      // What was there before must not shine through.
      Arrays.fill(missing, random.nextBoolean());
      ours.read(values, missing, count, MISSING);
      long[] expected = new long[count];
      boolean[] expectedMissing = new boolean[count];
      for (int row = 0; row < count; row++) {
        expectedMissing[row] =
            parquet.getCurrentDefinitionLevel() < descriptor.getMaxDefinitionLevel();
        expected[row] = expectedMissing[row] ? MISSING : number();
        parquet.consume();
      }
      assertThat(values).as(column()).isEqualTo(expected);
      assertThat(missing).as(column()).isEqualTo(expectedMissing);
      left -= count;
    }
  }

  private long number() {
    return switch (descriptor.getPrimitiveType().getPrimitiveTypeName()) {
      case INT32 -> parquet.getInteger();
      case INT64 -> parquet.getLong();
      case DOUBLE -> Double.doubleToLongBits(parquet.getDouble());
      default -> parquet.getBinary().hashCode();
    };
  }

  private static long[] entries(Dictionary dictionary, ColumnDescriptor column) {
    long[] entries = new long[dictionary.getMaxId() + 1];
    for (int id = 0; id < entries.length; id++) {
      entries[id] =
          switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case INT32 -> dictionary.decodeToInt(id);
            case INT64 -> dictionary.decodeToLong(id);
            case DOUBLE -> Double.doubleToLongBits(dictionary.decodeToDouble(id));
            default -> dictionary.decodeToBinary(id).hashCode();
          };
    }
    return entries;
  }
}
