package io.shoplens.jobs.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.jobs.tables.TableRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows a run leaves in {@code ops.job_runs}. */
public final class JobRuns {
  public static final List<String> COLUMNS =
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
  private final String input;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  public JobRuns(RunEnvironment environment, RunStamp stamp, String input) {
    this.environment = environment;
    this.stamp = stamp;
    this.input = input;
  }

  /** True if the run that made the current events has its row: then it got to its end. */
  public static boolean isRecorded(String runId, ShopTables tables) {
    Set<String> recorded = new HashSet<>();
    TableRows.read(
        tables.table(TableNames.JOB_RUNS),
        List.of("run_id", "job"),
        row -> {
          if (row.get(1, CharSequence.class).toString().equals(Job.INGEST.text())) {
            recorded.add(row.get(0, CharSequence.class).toString());
          }
        });
    return runId.isEmpty() || recorded.contains(runId);
  }

  public void add(
      String job,
      String status,
      RunCounts counts,
      Map<String, Long> snapshots,
      @Nullable String message) {
    rows.add(row(stamp.runId(), job, stamp.startedMicros(), status, counts, snapshots, message));
  }

  /** A run that got as far as its events but was stopped before its own row gets it now. */
  public void recover(String runId, RunCounts counts) {
    rows.add(
        row(
            runId,
            Job.INGEST.text(),
            stamp.startedMicros(),
            "recovered",
            counts,
            Map.of(),
            "stopped after its events were visible; completed by " + stamp.runId()));
  }

  public List<@Nullable Object[]> rows() {
    return rows;
  }

  private @Nullable Object[] row(
      String runId,
      String job,
      long startedMicros,
      String status,
      RunCounts counts,
      Map<String, Long> snapshots,
      @Nullable String message) {
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
      input,
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
