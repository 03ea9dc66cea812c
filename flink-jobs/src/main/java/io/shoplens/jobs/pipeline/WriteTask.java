package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.summaries.EventCube;
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
  private transient @Nullable SessionsWriter sessions;
  private transient @Nullable RowsWriter rows;
  private transient @Nullable CustomersWriter customers;
  private transient @Nullable CubeWriter cube;
  private transient @Nullable SourceSessionCount shared;

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
    customers = new CustomersWriter(tables, scope.index());
    shared = new SourceSessionCount();
    Dictionaries names = dictionaries.load();
    events = new EventsWriter(tables, names, prices, scope, EventsWriter.MOST_EVENTS_AT_ONCE);
    sessions = new SessionsWriter(tables, names, scope);
    if (tables.containsKey(EventCube.TABLE)) {
      cube = new CubeWriter(tables, names, staging, scope.index());
    }
  }

  @Override
  public void process(WriteUnit unit, Consumer<WriteResult> results) throws IOException {
    if (events == null || sessions == null || rows == null || customers == null || shared == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    if (unit instanceof WriteUnit.Events day) {
      write(day, events, results);
    } else if (unit instanceof WriteUnit.Sessions day) {
      sessions.write(day, results);
    } else if (unit instanceof WriteUnit.Customers staged) {
      customers.write(staged, results);
    } else if (unit instanceof WriteUnit.Rejections rejections) {
      rows.writeRejections(rejections, results);
    } else if (unit instanceof WriteUnit.SourceSessions sourceSessions) {
      results.accept(shared.count(sourceSessions, staging));
    }
  }

  @Override
  public void finish(Consumer<WriteResult> results) {
    if (cube != null) {
      cube.finish(results);
    }
  }

  @Override
  public void close() throws IOException {
    if (cube != null) {
      cube.close();
    }
  }

  private void write(WriteUnit.Events day, EventsWriter writer, Consumer<WriteResult> results)
      throws IOException {
    Consumer<Event> follower = cube == null ? event -> {} : cube::event;
    if (day.rewrite()) {
      writer.write(day, follower, results);
    } else {
      day.slices().forEach(slice -> SliceReader.events(slice, follower));
    }
    if (cube != null) {
      cube.endOfDay();
    }
  }
}
