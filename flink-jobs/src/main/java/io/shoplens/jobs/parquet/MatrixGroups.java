package io.shoplens.jobs.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.io.InputFile;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Columns of floating-point numbers, read a row group at a time into matrices that hold a short run
 * of rows, column by column.
 */
public final class MatrixGroups implements Closeable {
  /** Rows of a matrix: few enough that it is still in the processor's cache when it is used. */
  private static final int ROWS = 1 << 12;

  private final ParquetFileReader file;
  private final MessageType read;
  private final int inMatrix;

  /**
   * @param inMatrix how many of the columns become a matrix; each of those after is handed over
   *     beside it
   */
  public MatrixGroups(InputFile input, List<String> columns, int inMatrix) throws IOException {
    this.inMatrix = inMatrix;
    this.file =
        ParquetFileReader.open(
            new IcebergInput(input),
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new PageDecompressors())
                .build());
    MessageType schema = file.getFileMetaData().getSchema();
    List<Type> wanted = columns.stream().map(schema::getType).toList();
    this.read = new MessageType(schema.getName(), wanted);
    file.setRequestedSchema(read);
  }

  /** Some rows, column by column, and the columns beside. */
  public record Matrix(int rows, double[] values, List<double[]> beside) {}

  /** Rows of each group. */
  public List<Long> rows() {
    return file.getRowGroups().stream().map(BlockMetaData::getRowCount).toList();
  }

  /** Hands over all rows of a group in their order. */
  public void read(int group, Consumer<Matrix> taker) throws IOException {
    BlockMetaData metadata = file.getRowGroups().get(group);
    PageReadStore pages = file.readRowGroup(group);
    List<ColumnPages> columns = new ArrayList<>();
    for (ColumnDescriptor column : read.getColumns()) {
      if (!ColumnPages.canRead(column, chunkOf(column, metadata))) {
        throw new IOException(
            "column %s of %s is not stored in a way known here".formatted(column, file.getFile()));
      }
      columns.add(new ColumnPages(column, pages.getPageReader(column), MatrixGroups::entriesOf));
    }
    long left = metadata.getRowCount();
    while (left > 0) {
      int rows = (int) Math.min(left, ROWS);
      taker.accept(next(columns, rows));
      left -= rows;
    }
  }

  private Matrix next(List<ColumnPages> columns, int rows) throws IOException {
    double[] values = new double[rows * inMatrix];
    for (int column = 0; column < inMatrix; column++) {
      columns.get(column).readDoubles(values, column * rows, rows);
    }
    List<double[]> beside = new ArrayList<>();
    for (ColumnPages column : columns.subList(inMatrix, columns.size())) {
      double[] own = new double[rows];
      column.readDoubles(own, 0, rows);
      beside.add(own);
    }
    return new Matrix(rows, values, beside);
  }

  private static long[] entriesOf(Dictionary dictionary) {
    long[] entries = new long[dictionary.getMaxId() + 1];
    Arrays.setAll(entries, id -> Double.doubleToLongBits(dictionary.decodeToDouble(id)));
    return entries;
  }

  private static ColumnChunkMetaData chunkOf(ColumnDescriptor column, BlockMetaData group) {
    return group.getColumns().stream()
        .filter(chunk -> chunk.getPath().toDotString().equals(String.join(".", column.getPath())))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
