package io.shoplens.jobs.parquet;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.FieldMetrics;
import org.apache.iceberg.Schema;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/** The columns of a table, filled together row by row and written together. */
public final class RowGroup {
  private final MessageType schema;
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Column[] inOrder;
  private final ChunkBuffers buffers = new ChunkBuffers();

  public RowGroup(Schema table, String tableName) {
    schema = ParquetSchemaUtil.convert(table, tableName);
    for (ColumnDescriptor descriptor : schema.getColumns()) {
      columns.put(descriptor.getPath()[0], columnOf(descriptor));
    }
    inOrder = columns.values().toArray(new Column[0]);
  }

  /** The column of that name, of whatever kind. */
  public Column column(String name) {
    return column(name, Column.class);
  }

  /** The column of that name, for numbers. */
  public NumberColumn numbers(String name) {
    return column(name, NumberColumn.class);
  }

  public FlagColumn flags(String name) {
    return column(name, FlagColumn.class);
  }

  public TextColumn texts(String name) {
    return column(name, TextColumn.class);
  }

  /** Adds to one column, by its position in the table, a value of the table's own Java type. */
  public void add(int position, @Nullable Object value) {
    inOrder[position].addObjectOrNull(value);
  }

  /** Rows so far; all columns have as many. */
  public int rows() {
    return inOrder[0].rows();
  }

  MessageType schema() {
    return schema;
  }

  ChunkBuffers buffers() {
    return buffers;
  }

  /** Writes all chunks and empties the columns. */
  void writeTo(ChunkWriter chunk) throws IOException {
    int rows = rows();
    for (Column column : inOrder) {
      if (column.rows() != rows) {
        throw new IllegalStateException(
            "column " + column.name() + " has " + column.rows() + " of " + rows + " rows");
      }
      column.write(chunk);
      column.clear();
    }
  }

  /** What the file's footer cannot say of the columns, and starts counting anew. */
  List<FieldMetrics<?>> takeFileMetrics() {
    List<FieldMetrics<?>> metrics = new ArrayList<>();
    for (Column column : inOrder) {
      FieldMetrics<?> one = column.takeFileMetrics();
      if (one != null) {
        metrics.add(one);
      }
    }
    return metrics;
  }

  private <C extends Column> C column(String name, Class<C> kind) {
    Column column = columns.get(name);
    if (!kind.isInstance(column)) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG,
          "The job fills "
              + name
              + " of "
              + schema.getName()
              + " as a "
              + kind.getSimpleName()
              + ", but its contract says "
              + (column == null ? "that there is none" : column.type())
              + ": make both the same.");
    }
    return kind.cast(column);
  }

  private static Column columnOf(ColumnDescriptor descriptor) {
    PrimitiveTypeName type = descriptor.getPrimitiveType().getPrimitiveTypeName();
    return switch (type) {
      case INT32, INT64, DOUBLE -> new NumberColumn(descriptor);
      case BOOLEAN -> new FlagColumn(descriptor);
      case BINARY -> new TextColumn(descriptor);
      default -> throw new IllegalArgumentException("columns of " + type + " are not written");
    };
  }
}
