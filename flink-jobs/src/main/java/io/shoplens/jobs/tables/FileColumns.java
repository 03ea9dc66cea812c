package io.shoplens.jobs.tables;

import io.shoplens.jobs.parquet.ColumnBlocks;
import io.shoplens.jobs.parquet.ColumnCursor;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.DecimalType;

/** Some columns of one data file as numbers, block by block: no object per row or value. */
public final class FileColumns implements Closeable {
  private final Table table;
  private final String dataFile;
  private final Schema projection;
  private final ColumnBlocks blocks;

  public FileColumns(Table table, String dataFile, List<String> columns) {
    this.table = table;
    this.dataFile = dataFile;
    this.projection =
        new Schema(columns.stream().map(column -> table.schema().findField(column)).toList());
    try {
      InputFile file = table.io().newInputFile(dataFile);
      this.blocks = new ColumnBlocks(file, 0, file.getLength(), projection);
    } catch (IOException | UncheckedIOException | NotFoundException e) {
      throw TableRows.failure(table, dataFile, e);
    }
  }

  /** Keeps every text of a column by its hash, which {@link #longs} gives. */
  public void keepTexts(int column, Long2ObjectMap<String> into) {
    blocks.cursors().get(column).keepTexts(into);
  }

  /** Reads the next block and returns how many rows it has: none at the end. */
  public int next() {
    try {
      return blocks.next();
    } catch (IOException | UncheckedIOException e) {
      throw TableRows.failure(table, dataFile, e);
    }
  }

  /** Whole numbers and times as they are, texts as hashes; reused from block to block. */
  public long[] longs(int column) {
    return blocks.cursors().get(column).values();
  }

  public boolean isTrue(int column, int row) {
    return blocks.cursors().get(column).values()[row] == 1;
  }

  /** Values of some rows of a column of numbers or times; NaN where there is none. */
  public double[] doubles(int column, int[] rows, int count) {
    ColumnCursor cursor = blocks.cursors().get(column);
    Type type = projection.columns().get(column).type();
    boolean isFraction = type.typeId() == Type.TypeID.DOUBLE || type.typeId() == Type.TypeID.FLOAT;
    double unit = type instanceof DecimalType decimal ? Math.pow(10, decimal.scale()) : 1;
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      int row = rows[i];
      long value = cursor.values()[row];
      if (cursor.isMissing(row)) {
        numbers[i] = Double.NaN;
      } else {
        numbers[i] = isFraction ? Double.longBitsToDouble(value) : value / unit;
      }
    }
    return numbers;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
