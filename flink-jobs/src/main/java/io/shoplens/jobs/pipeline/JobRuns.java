package io.shoplens.jobs.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Snapshot;

/** The rows a run leaves in {@code ops.job_runs}. */
final class JobRuns {
  static final List<String> COLUMNS =
      List.of(
          "run_id",
          "job",
          "started_at",
          "ended_at",
          "status",
          "rows_read",
          "rows_accepted",
          "rows_duplicate",
          "rows_rejected",
          "code_version",
          "snapshots",
          "input",
          "message");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final List<Object[]> rows = new ArrayList<>();

  JobRuns(RunEnvironment environment, RunStamp stamp) {
    this.environment = environment;
    this.stamp = stamp;
  }

  void add(
      String job, String status, RunCounts counts, Map<String, Long> snapshots, String message) {
    rows.add(row(stamp.runId(), job, stamp.startedMicros(), status, counts, snapshots, message));
  }

  /** A run that got as far as its events but was killed before its own row gets it now. */
  void recover(Manifest before, ShopTables tables) {
    Snapshot events = tables.table(TableNames.EVENTS).currentSnapshot();
    if (before.runId().isEmpty() || events == null || tables.isCurrent(TableNames.JOB_RUNS)) {
      return;
    }
    rows.add(
        row(
            before.runId(),
            Job.INGEST.text(),
            stamp.startedMicros(),
            "recovered",
            before.counts(),
            Map.of(),
            "stopped after its events were visible; completed by " + stamp.runId()));
  }

  List<Object[]> rows() {
    return rows;
  }

  private Object[] row(
      String runId,
      String job,
      long startedMicros,
      String status,
      RunCounts counts,
      Map<String, Long> snapshots,
      String message) {
    return new Object[] {
      runId,
      job,
      startedMicros,
      environment.nowMicros(),
      status,
      counts.read(),
      counts.accepted(),
      counts.duplicates(),
      counts.rejected(),
      environment.codeVersion(),
      json(snapshots),
      "",
      message
    };
  }

  private static String json(Map<String, Long> snapshots) {
    try {
      return JSON.writeValueAsString(snapshots);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
