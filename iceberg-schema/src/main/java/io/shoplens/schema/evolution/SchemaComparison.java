package io.shoplens.schema.evolution;

import io.shoplens.schema.Column;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import io.shoplens.schema.TableContract;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types.NestedField;

/** Refuses what would take something away from readers of a table or break its old files. */
final class SchemaComparison {
  private final Table table;
  private final TableContract contract;

  SchemaComparison(Table table, TableContract contract) {
    this.table = table;
    this.contract = contract;
  }

  void refuseBreakingChanges() {
    table.schema().columns().forEach(this::refuseIfGone);
    contract.columns().forEach(this::refuseBreakingColumn);
    refuseOtherPartitioning();
  }

  private void refuseIfGone(NestedField field) {
    if (contract.hasColumn(field.name())) {
      return;
    }
    Optional<String> successor =
        contract.columns().stream()
            .filter(column -> table.schema().findField(column.name()) == null)
            .filter(column -> column.type().icebergType().equals(field.type()))
            .map(Column::name)
            .findFirst();
    String guess = successor.map(name -> " (was it renamed to " + name + "?)").orElse("");
    throw refused(
        "the contract no longer has its column "
            + field.name()
            + guess
            + ", and columns are neither dropped nor renamed because queries may use them: put it"
            + " back into the contract, optional if nothing fills it any more,");
  }

  private void refuseBreakingColumn(Column column) {
    NestedField field = table.schema().findField(column.name());
    if (field == null) {
      if (column.required() && table.currentSnapshot() != null) {
        throw refused(
            "the contract adds the required column "
                + column.name()
                + ", for which the rows already there have no value: make it optional in the"
                + " contract,");
      }
      return;
    }
    Type.PrimitiveType wanted = column.type().icebergType();
    if (!TypeUtil.isPromotionAllowed(field.type(), wanted)) {
      throw refused(
          "its column "
              + column.name()
              + " cannot change from "
              + field.type()
              + " to "
              + wanted
              + " without losing values: add a column with a new name to the contract,");
    }
    if (column.required() && field.isOptional()) {
      throw refused(
          "its column "
              + column.name()
              + " cannot become required because rows already there may have no value: make it"
              + " optional in the contract,");
    }
  }

  private void refuseOtherPartitioning() {
    List<String> wanted = contract.partitioning().stream().map(Object::toString).toList();
    List<String> existing = partitioningOf(table);
    if (!wanted.equals(existing)) {
      throw refused(
          "it is partitioned by "
              + existing
              + " and the contract wants "
              + wanted
              + ", which would leave old files behind in the old layout: put the partitioning back"
              + " into the contract,");
    }
  }

  private static List<String> partitioningOf(Table table) {
    return table.spec().fields().stream()
        .map(
            field -> {
              String column =
                  Objects.requireNonNull(table.schema().findColumnName(field.sourceId()));
              return field.transform().isIdentity()
                  ? column
                  : field.transform() + "(" + column + ")";
            })
        .toList();
  }

  private ShoplensException refused(String reasonAndFirstWayOut) {
    return new ShoplensException(
        Kind.USER,
        "table "
            + contract.fullName()
            + " cannot follow its contract: "
            + reasonAndFirstWayOut
            + " or drop the table and rebuild it from its sources");
  }
}
