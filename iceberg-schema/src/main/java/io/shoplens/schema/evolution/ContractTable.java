package io.shoplens.schema.evolution;

import java.util.List;
import java.util.Objects;
import org.apache.iceberg.Table;

/** A table as the contract wants it, with what had to be changed for that. */
public record ContractTable(Table table, List<SchemaChange> changes) {
  public ContractTable {
    Objects.requireNonNull(table, "table");
    changes = List.copyOf(changes);
  }
}
