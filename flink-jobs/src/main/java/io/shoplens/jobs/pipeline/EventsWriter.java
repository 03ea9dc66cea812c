package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/** Writes the events of a day in order, flagged by the price reference, one file at a time. */
final class EventsWriter {
  /** Takes about 300 MB: most days come at once. */
  static final long MOST_EVENTS_AT_ONCE = 1_500_000;

  private final Table table;
  private final PriceLimits prices;
  private final TaskScope scope;
  private final EventBatch batch;
  private final long mostAtOnce;
  private final RowGroup columns;
  private final EventRows rows;

  /**
   * @param mostAtOnce events held in memory; a day with more is written a range of users at a time
   */
  EventsWriter(
      Map<String, Table> tables,
      Dictionaries dictionaries,
      PriceReference prices,
      TaskScope scope,
      long mostAtOnce) {
    this.mostAtOnce = mostAtOnce;
    this.table = ShopTables.named(tables, TableNames.EVENTS);
    this.prices = new PriceLimits(prices);
    this.scope = scope;
    this.batch = new EventBatch(dictionaries);
    this.columns = new RowGroup(table.schema(), table.name());
    this.rows = new EventRows(dictionaries, columns);
  }

  /**
   * @param follower sees every event, one user's after the other
   */
  void write(WriteUnit.Events day, Consumer<Event> follower, Consumer<WriteResult> results)
      throws IOException {
    long flagged = 0;
    try (TableWriter writer =
        new TableWriter(table, EventRows.COLUMNS, day.day(), scope.index(), columns)) {
      for (UserRanges.Range users : UserRanges.of(day.slices(), mostAtOnce)) {
        batch.clear();
        for (Slice slice : day.slices()) {
          batch.addAll(slice, users);
        }
        batch.sortForTable();
        batch.forEach(follower);
        flagged += append(writer);
        scope.progress().accept(batch.size());
      }
      results.accept(new WriteResult.Flagged(flagged));
      results.accept(new WriteResult.Files(TableNames.EVENTS, writer.finish(), writer.rows()));
    }
  }

  private long append(TableWriter writer) {
    long flagged = 0;
    int from = 0;
    while (from < batch.size()) {
      int to = Math.min(batch.size(), from + writer.room());
      flagged += rows.append(batch, from, to, prices);
      writer.rowsAdded(to - from);
      from = to;
    }
    return flagged;
  }
}
