package io.shoplens.jobs.runs;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.iceberg.DataFile;
import org.jspecify.annotations.Nullable;

/** Writes a run's small tables, and the traces that every run leaves in the ops namespace. */
public final class RunWriter {
  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final ShopTables tables;
  private final Map<String, Long> rows = new ConcurrentSkipListMap<>();

  public RunWriter(RunEnvironment environment, RunStamp stamp, ShopTables tables) {
    this.environment = environment;
    this.stamp = stamp;
    this.tables = tables;
  }

  /** What every version of a table tells of its origin. */
  public Map<String, String> lineage() {
    return Map.of(
        ShopTables.RUN_ID, stamp.runId(), "shoplens.code-version", environment.codeVersion());
  }

  /** A change of what the table held when the run began. */
  public TableCommit commit(String name, Map<String, String> lineage) {
    return new TableCommit(tables.table(name), tables.basisOf(name), lineage);
  }

  /** Writes rows to files that nobody sees yet. */
  public List<DataFile> written(
      String name, List<String> columns, List<? extends @Nullable Object[]> tableRows) {
    try (TableWriter writer = new TableWriter(tables.table(name), columns, null, 0)) {
      tableRows.forEach(writer::write);
      count(name, tableRows.size());
      return writer.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counts rows that somebody else has written. */
  public void count(String name, long written) {
    rows.merge(name, written, Long::sum);
  }

  /** Rows written, by table. */
  public Map<String, Long> rows() {
    return rows;
  }

  public void append(List<QualityResult> results) {
    String name = TableNames.QUALITY_RESULTS;
    List<@Nullable Object[]> resultRows = results.stream().map(QualityResult::toRow).toList();
    commit(name, lineage()).append(written(name, QualityResult.COLUMNS, resultRows));
  }

  /** Comes last: whoever finds a job's row finds all that it names. */
  public void append(JobRuns jobRuns) {
    String name = TableNames.JOB_RUNS;
    commit(name, lineage()).append(written(name, JobRuns.COLUMNS, jobRuns.rows()));
  }
}
