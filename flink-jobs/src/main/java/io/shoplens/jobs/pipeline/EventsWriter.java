package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.tables.TableWriter;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/** Writes the events of a day in order, flagged by the price reference, one file at a time. */
final class EventsWriter {
  private final Map<String, Table> tables;
  private final PriceReference prices;
  private final TaskScope scope;
  private final EventBatch batch;
  private final EventRows eventRows;

  EventsWriter(
      Map<String, Table> tables,
      Dictionaries dictionaries,
      PriceReference prices,
      TaskScope scope) {
    this.tables = tables;
    this.prices = prices;
    this.scope = scope;
    this.batch = new EventBatch(dictionaries);
    this.eventRows = new EventRows(dictionaries);
  }

  /**
   * @param follower sees every event as it is read, in no order
   */
  void write(WriteUnit.Events day, Consumer<Event> follower, Consumer<WriteResult> results)
      throws IOException {
    batch.clear();
    for (Slice slice : day.slices()) {
      SliceReader.events(
          slice,
          event -> {
            batch.add(event);
            follower.accept(event);
          });
    }
    batch.sortForTable();
    Table table = RowsWriter.table(tables, TableNames.EVENTS);
    Event event = new Event();
    long flagged = 0;
    try (TableWriter writer = new TableWriter(table, EventRows.COLUMNS, day.day(), scope.index())) {
      for (int i = 0; i < batch.size(); i++) {
        batch.read(i, event);
        event.isPriceOutlier = prices.isOutlier(event);
        flagged += event.isPriceOutlier && !event.isBot ? 1 : 0;
        writer.write(eventRows.of(event));
      }
      scope.progress().accept(batch.size());
      results.accept(new WriteResult.Flagged(flagged));
      results.accept(new WriteResult.Files(TableNames.EVENTS, writer.finish(), writer.rows()));
    } catch (ClassCastException e) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG,
          "A value of shop.events is not of the type its contract says: " + e.getMessage(),
          e);
    }
  }
}
