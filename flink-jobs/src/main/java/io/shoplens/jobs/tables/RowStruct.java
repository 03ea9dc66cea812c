package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.util.HashSet;
import java.util.List;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** A producer's row seen in the order of the table's columns, without copying it. */
final class RowStruct implements StructLike {
  private final String table;
  private final List<NestedField> fields;
  private final int[] positions;
  private @Nullable Object[] row = new @Nullable Object[0];

  /** Refuses a producer whose columns are not exactly those of the table. */
  RowStruct(Table table, List<String> columns) {
    this.table = table.name();
    this.fields = table.schema().columns();
    List<String> names = fields.stream().map(NestedField::name).toList();
    if (columns.size() != names.size() || !new HashSet<>(columns).equals(new HashSet<>(names))) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG,
          "The job writes columns "
              + columns
              + " to "
              + table.name()
              + ", whose contract has "
              + names
              + ": make both the same.");
    }
    this.positions = names.stream().mapToInt(columns::indexOf).toArray();
  }

  RowStruct of(@Nullable Object[] newRow) {
    for (int i = 0; i < positions.length; i++) {
      if (newRow[positions[i]] == null && fields.get(i).isRequired()) {
        throw new ShoplensException(
            ShoplensException.Kind.BUG,
            "The job has no value for the required column "
                + fields.get(i).name()
                + " of "
                + table
                + ": make the column optional in the contract or fill it.");
      }
    }
    row = newRow;
    return this;
  }

  @Override
  public int size() {
    return positions.length;
  }

  // Iceberg's own signature does not say that a value may be null.
  @SuppressWarnings("NullAway")
  @Override
  public <T> T get(int position, Class<T> javaClass) {
    return javaClass.cast(row[positions[position]]);
  }

  @Override
  public <T> void set(int position, T value) {
    throw new UnsupportedOperationException("rows are written, not changed");
  }
}
