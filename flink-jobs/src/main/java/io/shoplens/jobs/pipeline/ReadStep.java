package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.EventFile;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.tables.TableRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;

/** Decides how the input is cut into units and how many buckets its users are spread over. */
final class ReadStep {
  private static final long SPLIT_BYTES = 32L << 20;

  /** Guesses, only used to size buckets: a wrong one costs rounds, not memory. */
  private static final long BYTES_PER_LINE = 110;

  private static final long BYTES_PER_PACKED_LINE = 20;

  private final InputPlan plan;
  private final Table events;
  private final List<ReadUnit> units = new ArrayList<>();
  private final int buckets;

  ReadStep(InputPlan plan, Table events, RunEnvironment environment) {
    this.plan = plan;
    this.events = events;
    long estimate = 0;
    for (EventFile file : plan.eventFiles()) {
      estimate += file.file().size() / (file.gzip() ? BYTES_PER_PACKED_LINE : BYTES_PER_LINE);
    }
    plan.splits(SPLIT_BYTES).forEach(split -> units.add(new ReadUnit.Lines(split)));
    estimate += addStored();
    this.buckets = Buckets.countFor(estimate, environment.flink().parallelism());
  }

  List<ReadUnit> units() {
    return units;
  }

  int buckets() {
    return buckets;
  }

  ReadTask task(String staging, long arrivalMicros) {
    return new ReadTask(plan, SerializableTable.copyOf(events), staging, buckets, arrivalMicros);
  }

  private long addStored() {
    long rows = 0;
    for (DataFile file : TableRows.dataFiles(events)) {
      units.add(new ReadUnit.Rows(file.location()));
      rows += file.recordCount();
    }
    return rows;
  }
}
