package io.shoplens.jobs.runs;

import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.ContractTables;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.jspecify.annotations.Nullable;

/** Every table of the contract, created or evolved to it, as they stood when the run began. */
public final class ShopTables {
  /** Names the run that made a version of a table. */
  public static final String RUN_ID = "shoplens.run-id";

  /** Names the version of {@code shop.events} that a table was made from. */
  public static final String EVENTS_SNAPSHOT = "shoplens.events-snapshot";

  private final Contract contract = Contract.load();
  private final Map<String, Table> tables = new TreeMap<>();
  private final Map<String, @Nullable Long> basis = new HashMap<>();

  public ShopTables(Catalog catalog) {
    for (TableContract table : contract.tables()) {
      Table opened = ContractTables.createOrEvolve(catalog, table).table();
      tables.put(table.fullName(), opened);
      basis.put(table.fullName(), TableCommit.currentSnapshotOf(opened));
    }
  }

  public Contract contract() {
    return contract;
  }

  public Table table(String name) {
    return named(tables, name);
  }

  /** The snapshot a table had when the run began, null if it was empty. */
  public @Nullable Long basisOf(String name) {
    return basis.get(name);
  }

  /** True if the table was made from the current version of {@code shop.events}, all of it. */
  public boolean isCurrent(String name) {
    Long events = basisOf(TableNames.EVENTS);
    return events != null && events.equals(madeFrom(name)) && hadAllColumns(name);
  }

  /** True if the table was made from the version just before the current one. */
  public boolean isOneBehind(String name) {
    Snapshot events = table(TableNames.EVENTS).currentSnapshot();
    if (events == null || !events.summary().containsKey(RUN_ID)) {
      // Somebody else has changed the events: which days, nobody has noted.
      return false;
    }
    Long parent = events.parentId();
    return parent != null && parent.equals(madeFrom(name));
  }

  /** One of several tables that a task was given. */
  public static Table named(Map<String, Table> tables, String name) {
    Table table = tables.get(name);
    if (table == null) {
      throw new IllegalStateException("the table " + name + " was not given");
    }
    return table;
  }

  /** Copies that tasks can take along. */
  public HashMap<String, Table> copies(Collection<String> names) {
    HashMap<String, Table> copies = new HashMap<>();
    names.forEach(name -> copies.put(name, SerializableTable.copyOf(table(name))));
    return copies;
  }

  /** False if the contract got a column after the table was made: it is null in every row. */
  private boolean hadAllColumns(String name) {
    Table table = table(name);
    Snapshot snapshot = table.currentSnapshot();
    Integer madeWith = snapshot == null ? null : snapshot.schemaId();
    Schema then = madeWith == null ? null : table.schemas().get(madeWith);
    return then == null
        || table.schema().columns().stream()
            .allMatch(column -> then.findField(column.fieldId()) != null);
  }

  /** The version of {@code shop.events} that a table was made from. */
  public @Nullable Long madeFrom(String name) {
    Snapshot snapshot = table(name).currentSnapshot();
    String value = snapshot == null ? null : snapshot.summary().get(EVENTS_SNAPSHOT);
    return value == null ? null : Long.valueOf(value);
  }
}
