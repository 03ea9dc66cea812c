package io.shoplens.schema.evolution;

import io.shoplens.schema.Column;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.SchemaChange.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.iceberg.ReplaceSortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Types.NestedField;

/** Carries an existing table to its contract in one commit, which records what it changed. */
final class TableEvolution {
  private final Table table;
  private final TableContract contract;
  private final List<SchemaChange> changes = new ArrayList<>();

  TableEvolution(Table table, TableContract contract) {
    this.table = table;
    this.contract = contract;
  }

  List<SchemaChange> evolve() {
    new SchemaComparison(table, contract).refuseBreakingChanges();
    Transaction transaction = table.newTransaction();
    changeColumns(transaction);
    changeSortOrder(transaction);
    changeProperties(transaction);
    if (!changes.isEmpty()) {
      record(transaction);
      transaction.commitTransaction();
      table.refresh();
    }
    return changes;
  }

  private void changeColumns(Transaction transaction) {
    UpdateSchema update = transaction.updateSchema();
    for (Column column : contract.columns()) {
      NestedField field = table.schema().findField(column.name());
      if (field == null) {
        add(update, column);
      } else {
        change(update, field, column);
      }
    }
    reorder(update);
    update.commit();
  }

  private void add(UpdateSchema update, Column column) {
    if (column.required()) {
      // Safe: refused before unless the table has never had a row.
      update.allowIncompatibleChanges();
      update.addRequiredColumn(column.name(), column.type().icebergType(), column.comment());
    } else {
      update.addColumn(column.name(), column.type().icebergType(), column.comment());
    }
    note(Kind.ADD_COLUMN, column.name(), "added column " + column.name() + " as " + column.type());
  }

  private void change(UpdateSchema update, NestedField field, Column column) {
    if (!field.type().equals(column.type().icebergType())) {
      update.updateColumn(column.name(), column.type().icebergType());
      note(
          Kind.WIDEN_COLUMN,
          column.name(),
          "widened column " + column.name() + " from " + field.type() + " to " + column.type());
    }
    if (field.isRequired() && !column.required()) {
      update.makeColumnOptional(column.name());
      note(Kind.MAKE_OPTIONAL, column.name(), "made column " + column.name() + " optional");
    }
    if (!column.comment().equals(field.doc())) {
      update.updateColumnDoc(column.name(), column.comment());
      note(Kind.CHANGE_COMMENT, column.name(), "changed the comment of column " + column.name());
    }
  }

  private void reorder(UpdateSchema update) {
    List<String> wanted = contract.columns().stream().map(Column::name).toList();
    List<String> existing = table.schema().columns().stream().map(NestedField::name).toList();
    if (wanted.equals(existing)) {
      return;
    }
    if (!wanted.stream().filter(existing::contains).toList().equals(existing)) {
      String order = String.join(", ", wanted);
      note(Kind.REORDER_COLUMNS, order, "put the columns into the order " + order);
    }
    update.moveFirst(wanted.get(0));
    for (int i = 1; i < wanted.size(); i++) {
      update.moveAfter(wanted.get(i), wanted.get(i - 1));
    }
  }

  private void changeSortOrder(Transaction transaction) {
    List<String> existing =
        table.sortOrder().fields().stream()
            .map(field -> Objects.requireNonNull(table.schema().findColumnName(field.sourceId())))
            .toList();
    if (!existing.equals(contract.sortOrder())) {
      ReplaceSortOrder replacement = transaction.replaceSortOrder();
      contract.sortOrder().forEach(replacement::asc);
      replacement.commit();
      String order =
          contract.sortOrder().isEmpty() ? "none" : String.join(", ", contract.sortOrder());
      note(Kind.CHANGE_SORT_ORDER, order, "changed the sort order of new files to " + order);
    }
  }

  private void changeProperties(Transaction transaction) {
    Map<String, String> changed = new HashMap<>(ContractProperties.of(contract));
    changed.entrySet().removeAll(table.properties().entrySet());
    if (!changed.isEmpty()) {
      UpdateProperties update = transaction.updateProperties();
      changed.forEach(
          (key, value) -> {
            update.set(key, value);
            note(Kind.CHANGE_PROPERTY, key, "set property " + key + " to " + value);
          });
      update.commit();
    }
  }

  private void note(Kind kind, String subject, String sentence) {
    changes.add(new SchemaChange(kind, subject, sentence));
  }

  private void record(Transaction transaction) {
    int version =
        Integer.parseInt(table.properties().getOrDefault(ContractProperties.VERSION, "0")) + 1;
    transaction
        .updateProperties()
        .set(ContractProperties.VERSION, Integer.toString(version))
        .set(ContractProperties.CHANGE + version, history(changes))
        .commit();
  }

  static String history(List<SchemaChange> changes) {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS)
        + " "
        + changes.stream().map(SchemaChange::sentence).collect(Collectors.joining("; "));
  }
}
