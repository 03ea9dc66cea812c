package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.ContractTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Every table of the contract, created or evolved to it, as they stood when the run began. */
final class ShopTables {
  /** Names the run that made a version of a table. */
  static final String RUN_ID = "shoplens.run-id";

  /** Names the version of {@code shop.events} that a table was made from. */
  static final String EVENTS_SNAPSHOT = "shoplens.events-snapshot";

  private final Contract contract = Contract.load();
  private final Map<String, Table> tables = new TreeMap<>();
  private final Map<String, @Nullable Long> basis = new HashMap<>();

  ShopTables(Catalog catalog) {
    for (TableContract table : contract.tables()) {
      Table opened = ContractTables.createOrEvolve(catalog, table).table();
      tables.put(table.fullName(), opened);
      basis.put(table.fullName(), TableCommit.currentSnapshotOf(opened));
    }
  }

  Contract contract() {
    return contract;
  }

  Table table(String name) {
    return RowsWriter.table(tables, name);
  }

  /** The snapshot a table had when the run began, null if it was empty. */
  @Nullable Long basisOf(String name) {
    return basis.get(name);
  }

  /** True if the table was made from the current version of {@code shop.events}. */
  boolean isCurrent(String name) {
    Long events = basisOf(TableNames.EVENTS);
    return events != null && events.equals(madeFrom(name));
  }

  /** True if the table was made from the version just before the current one. */
  boolean isOneBehind(String name) {
    Snapshot events = table(TableNames.EVENTS).currentSnapshot();
    if (events == null || !events.summary().containsKey(RUN_ID)) {
      // Somebody else has changed the events: which days, nobody has noted.
      return false;
    }
    Long parent = events.parentId();
    return parent != null && parent.equals(madeFrom(name));
  }

  /** Copies that tasks can take along. */
  HashMap<String, Table> copies(Collection<String> names) {
    HashMap<String, Table> copies = new HashMap<>();
    names.forEach(name -> copies.put(name, SerializableTable.copyOf(table(name))));
    return copies;
  }

  /** The version of {@code shop.events} that a table was made from. */
  private @Nullable Long madeFrom(String name) {
    Snapshot snapshot = table(name).currentSnapshot();
    String value = snapshot == null ? null : snapshot.summary().get(EVENTS_SNAPSHOT);
    return value == null ? null : Long.valueOf(value);
  }
}
