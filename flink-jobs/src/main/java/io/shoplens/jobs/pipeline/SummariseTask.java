package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.SessionRepairs;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import io.shoplens.jobs.summaries.EmissionContext;
import io.shoplens.jobs.summaries.SummaryAccumulators;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.Table;

/** Merges the partial sums of all tasks and writes the tables made from them. */
final class SummariseTask implements UnitTask<SummariseUnit, WriteResult> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Table> tables;
  private final StagedDictionaries dictionaries;
  private final Outputs outputs;
  private int task;

  SummariseTask(HashMap<String, Table> tables, StagedDictionaries dictionaries, Outputs outputs) {
    this.tables = tables;
    this.dictionaries = dictionaries;
    this.outputs = outputs;
  }

  @Override
  public void open(TaskScope scope) {
    task = scope.index();
  }

  @Override
  public void process(SummariseUnit unit, Consumer<WriteResult> results) throws IOException {
    PartialSums sums = PartialSums.forMerging(outputs);
    for (String path : unit.sums()) {
      merge(path, sums);
    }
    SharedSourceSessions shared = merged(unit.sharedSourceSessions());
    EmissionContext context = new EmissionContext(dictionaries.load(), unit.quality().with(shared));
    try (PartitionedTables writers = new PartitionedTables(tables, task)) {
      sums.summaries.emit(context, name -> writers.sink(name, SummaryAccumulators.columns(name)));
      if (tables.containsKey(TableNames.SESSION_REPAIRS)) {
        RowSink repairs = writers.sink(TableNames.SESSION_REPAIRS, SessionRepairs.COLUMNS);
        sums.repairs.emit(shared, repairs);
      }
      writers.finish(results);
    }
  }

  private static void merge(String path, Mergeable into) {
    StagedObject.read(
        path,
        in -> {
          into.merge(in);
          return into;
        });
  }

  private static SharedSourceSessions merged(List<String> parts) {
    SharedSourceSessions all = new SharedSourceSessions();
    for (String part : parts) {
      merge(part, all);
    }
    return all;
  }
}
