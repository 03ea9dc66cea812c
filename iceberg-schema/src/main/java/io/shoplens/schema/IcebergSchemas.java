package io.shoplens.schema;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.types.Types.NestedField;

/** Translates contracts to Iceberg's schema, partition spec and sort order. */
public final class IcebergSchemas {
  private IcebergSchemas() {}

  /** The columns in contract order, with ids counted from 1; a catalog may assign its own ids. */
  public static Schema schemaOf(TableContract table) {
    List<NestedField> fields = new ArrayList<>();
    for (Column column : table.columns()) {
      fields.add(fieldOf(fields.size() + 1, column));
    }
    return new Schema(fields);
  }

  private static NestedField fieldOf(int id, Column column) {
    return NestedField.builder()
        .withId(id)
        .isOptional(!column.required())
        .withName(column.name())
        .ofType(column.type().icebergType())
        .withDoc(column.comment())
        .build();
  }

  public static PartitionSpec specOf(TableContract table) {
    return specOf(table, schemaOf(table));
  }

  private static PartitionSpec specOf(TableContract table, Schema schema) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    for (PartitionField field : table.partitioning()) {
      switch (field.transform()) {
        case IDENTITY -> spec.identity(field.column());
        case DAY -> spec.day(field.column());
      }
    }
    return spec.build();
  }

  public static SortOrder sortOrderOf(TableContract table) {
    return sortOrderOf(table, schemaOf(table));
  }

  private static SortOrder sortOrderOf(TableContract table, Schema schema) {
    SortOrder.Builder order = SortOrder.builderFor(schema);
    table.sortOrder().forEach(order::asc);
    return order.build();
  }
}
