package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.ingest.Parsers;
import io.shoplens.jobs.ingest.SplitReader;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.EventSliceWriter;
import io.shoplens.jobs.staging.RowSliceWriter;
import io.shoplens.jobs.staging.StagedObject;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads lines and stored rows and spreads the events over buckets of users. */
final class ReadTask implements UnitTask<ReadUnit, ReadResult> {
  private static final long serialVersionUID = 1L;

  private final InputPlan plan;
  private final Table storedEvents;
  private final String staging;
  private final int buckets;
  private final long arrivalMicros;

  private transient @Nullable Work work;

  /**
   * @param storedEvents a serializable copy of {@code shop.events}
   * @param arrivalMicros when the run began: events from beyond that are refused
   */
  ReadTask(InputPlan plan, Table storedEvents, String staging, int buckets, long arrivalMicros) {
    this.plan = plan;
    this.storedEvents = storedEvents;
    this.staging = staging;
    this.buckets = buckets;
    this.arrivalMicros = arrivalMicros;
  }

  @Override
  public void open(TaskScope scope) {
    work = new Work(scope);
  }

  @Override
  public void process(ReadUnit unit, Consumer<ReadResult> results) throws IOException {
    if (unit instanceof ReadUnit.Lines lines) {
      LineSorter sorter = work().sorterOf(lines);
      long count = SplitReader.forEachLine(lines.split(), sorter);
      results.accept(sorter.counts(count));
    } else if (unit instanceof ReadUnit.Rows rows) {
      work().readStored(rows);
    }
  }

  @Override
  public void finish(Consumer<ReadResult> results) throws IOException {
    results.accept(work().finish());
  }

  @Override
  public void close() throws IOException {
    if (work != null) {
      work.close();
    }
  }

  private Work work() {
    if (work == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    return work;
  }

  /** What lives as long as the task runs. */
  private final class Work {
    private final TaskScope scope;
    private final Dictionaries dictionaries = new Dictionaries();
    private final Parsers parsers = new Parsers(plan, dictionaries, arrivalMicros);
    private final StoredEvents stored = new StoredEvents(storedEvents, dictionaries);
    private final EventSliceWriter events;
    private final RowSliceWriter rejected;

    Work(TaskScope scope) {
      this.scope = scope;
      this.events = new EventSliceWriter(staging, "read", scope.index());
      this.rejected = new RowSliceWriter(staging, "rejected", scope.index());
    }

    LineSorter sorterOf(ReadUnit.Lines lines) {
      return new LineSorter(
          lines.split(),
          parsers.forFile(lines.split().file()),
          event -> events.add(Buckets.of(event.userId, buckets), event),
          row -> rejected.add(0, row),
          scope.progress());
    }

    void readStored(ReadUnit.Rows rows) {
      stored.read(rows.dataFile(), event -> events.add(Buckets.of(event.userId, buckets), event));
    }

    ReadResult finish() throws IOException {
      String path = StagedObject.write(staging, "dictionaries", dictionaries::write);
      return new ReadResult.TaskFiles(scope.index(), path, events.finish(), rejected.finish());
    }

    void close() throws IOException {
      events.close();
      rejected.close();
    }
  }
}
