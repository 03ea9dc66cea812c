package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.SessionRepairs;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import io.shoplens.jobs.summaries.EmissionContext;
import io.shoplens.jobs.summaries.EventCube;
import io.shoplens.jobs.summaries.SummaryAccumulators;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Merges the partial sums of all tasks and writes the tables made from them, one file a task. */
final class SummariseTask implements UnitTask<SummariseUnit, WriteResult> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Table> tables;
  private final StagedDictionaries dictionaries;
  private final Outputs outputs;

  private transient @Nullable Dictionaries names;
  private transient @Nullable PartitionedTables writers;
  private transient @Nullable ToldTable cubeRows;
  private transient int task;

  SummariseTask(HashMap<String, Table> tables, StagedDictionaries dictionaries, Outputs outputs) {
    this.tables = tables;
    this.dictionaries = dictionaries;
    this.outputs = outputs;
  }

  @Override
  public void open(TaskScope scope) {
    names = dictionaries.load();
    writers = new PartitionedTables(tables, scope.index());
    task = scope.index();
  }

  @Override
  public void process(SummariseUnit unit, Consumer<WriteResult> results) {
    if (unit instanceof SummariseUnit.ByUser sums) {
      emit(sums);
    } else if (unit instanceof SummariseUnit.CubeOfWeekday counts) {
      emit(counts);
    }
  }

  @Override
  public void finish(Consumer<WriteResult> results) {
    Objects.requireNonNull(writers).finish(results);
    if (cubeRows != null) {
      cubeRows.finishIfOpen(results);
    }
  }

  @Override
  public void close() throws IOException {
    if (writers != null) {
      writers.close();
    }
    if (cubeRows != null) {
      cubeRows.close();
    }
  }

  private void emit(SummariseUnit.ByUser unit) {
    PartialSums sums = PartialSums.forMerging(outputs);
    unit.sums().forEach(path -> merge(path, sums));
    SharedSourceSessions shared = new SharedSourceSessions();
    unit.sharedSourceSessions().forEach(path -> merge(path, shared));
    EmissionContext context =
        new EmissionContext(names(), unit.quality().with(shared), AsOf.of(sums.days.extents()));
    sums.summaries.emit(context, name -> sink(name, SummaryAccumulators.columns(name)));
    if (tables.containsKey(TableNames.SESSION_REPAIRS)) {
      sums.repairs.emit(shared, sink(TableNames.SESSION_REPAIRS, SessionRepairs.COLUMNS));
    }
  }

  private void emit(SummariseUnit.CubeOfWeekday unit) {
    EventCube cube = new EventCube();
    unit.counts().forEach(path -> merge(path, cube.hoursOf(unit.weekday())));
    cube.emit(EmissionContext.ofNames(names()), cubeTable().open(EventCube.WEEKDAY_GRAIN));
  }

  private ToldTable cubeTable() {
    if (cubeRows == null) {
      cubeRows = new ToldTable(tables, EventCube.TABLE, EventCube.COLUMNS, task);
    }
    return cubeRows;
  }

  private Dictionaries names() {
    return Objects.requireNonNull(names);
  }

  private RowSink sink(String name, List<String> columns) {
    return Objects.requireNonNull(writers).sink(name, columns);
  }

  private static void merge(String path, Mergeable into) {
    StagedObject.read(
        path,
        in -> {
          into.merge(in);
          return into;
        });
  }
}
