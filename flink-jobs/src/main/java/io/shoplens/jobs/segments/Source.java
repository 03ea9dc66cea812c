package io.shoplens.jobs.segments;

import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.shoppers.Population;
import java.util.List;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where customers or sessions are read from.
 *
 * @param table for messages
 */
record Source(Population population, String table, List<DataUnit> units, BehaviourReader reader) {

  static Source ofCustomers(ShopTables tables) {
    Table customers = tables.table(TableNames.CUSTOMERS);
    DataUnits.requireRows(customers, TableNames.CUSTOMERS);
    return new Source(
        Population.CUSTOMERS,
        TableNames.CUSTOMERS,
        DataUnits.ofFiles(customers),
        new CustomersReader(SerializableTable.copyOf(customers)));
  }

  /** To train on. */
  static Source ofSessions(ShopTables tables) {
    Table sessions = tables.table(TableNames.SESSIONS);
    DataUnits.requireRows(sessions, TableNames.SESSIONS);
    return new Source(
        Population.SESSIONS,
        TableNames.SESSIONS,
        DataUnits.ofDays(sessions, tables.table(TableNames.SESSION_FACTS)),
        readerOfSessions(tables, null));
  }

  /**
   * @param customers tells orders, which only profiles need; null to train a model
   */
  static SessionsReader readerOfSessions(ShopTables tables, @Nullable UserFiles customers) {
    return new SessionsReader(
        SerializableTable.copyOf(tables.table(TableNames.SESSIONS)),
        SerializableTable.copyOf(tables.table(TableNames.SESSION_FACTS)),
        customers);
  }
}
