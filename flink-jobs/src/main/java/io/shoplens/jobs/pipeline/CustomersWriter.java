package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.customers.Customer;
import io.shoplens.jobs.customers.CustomerFeatures;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.staging.SliceReader;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/** Writes staged customers, whose features are complete now that the as-of time is known. */
final class CustomersWriter {
  private final Map<String, Table> tables;
  private final int task;

  CustomersWriter(Map<String, Table> tables, int task) {
    this.tables = tables;
    this.task = task;
  }

  void write(WriteUnit.Customers unit, Consumer<WriteResult> results) throws IOException {
    try (ToldTable table =
        new ToldTable(tables, TableNames.CUSTOMERS, CustomerFeatures.COLUMNS, task)) {
      RowTarget row = table.open(null);
      SliceReader.records(
          unit.slice(), Customer.WIDTH, record -> Customer.of(record).tell(unit.asOfMicros(), row));
      results.accept(table.finish());
    }
  }
}
