package io.shoplens.schema;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One column of a table: its type, whether every row has it, its unit and its meaning. */
public record Column(
    String name, ColumnType type, boolean required, @Nullable String unit, String doc) {
  public Column {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(doc, "doc");
  }

  /** The comment readers see in SQL clients: the meaning, then the unit. */
  public String comment() {
    return unit == null ? doc : doc + " Unit: " + unit + ".";
  }
}
