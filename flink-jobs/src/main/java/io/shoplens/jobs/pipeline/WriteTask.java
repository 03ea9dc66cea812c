package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import java.io.IOException;
import java.util.HashMap;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Puts staged rows into table files, a day or another whole thing at a time. */
final class WriteTask implements UnitTask<WriteUnit, WriteResult> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Table> tables;
  private final StagedDictionaries dictionaries;
  private final PriceReference prices;
  private final String staging;

  private transient @Nullable EventsWriter events;
  private transient @Nullable RowsWriter rows;

  /**
   * @param tables serializable copies of the tables to write, by name
   */
  WriteTask(
      HashMap<String, Table> tables,
      StagedDictionaries dictionaries,
      PriceReference prices,
      String staging) {
    this.tables = tables;
    this.dictionaries = dictionaries;
    this.prices = prices;
    this.staging = staging;
  }

  @Override
  public void open(TaskScope scope) {
    rows = new RowsWriter(tables, scope);
    events = new EventsWriter(tables, dictionaries.load(), prices, scope);
  }

  @Override
  public void process(WriteUnit unit, Consumer<WriteResult> results) throws IOException {
    if (events == null || rows == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    if (unit instanceof WriteUnit.Events day) {
      events.write(day, results);
    } else if (unit instanceof WriteUnit.RowsOfDay day) {
      results.accept(rows.write(day.table(), day.columns(), day.day(), day.slices(), row -> {}));
    } else if (unit instanceof WriteUnit.Customers customers) {
      rows.writeCustomers(customers, results);
    } else if (unit instanceof WriteUnit.Rejections rejections) {
      rows.writeRejections(rejections, results);
    } else if (unit instanceof WriteUnit.SourceSessions sourceSessions) {
      results.accept(SourceSessionCount.of(sourceSessions, staging));
    }
  }
}
