package io.shoplens.jobs.runs;

import io.shoplens.jobs.quality.QualityChecks;
import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.quality.QualitySettings;
import io.shoplens.jobs.tables.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Commits that need not wait for one another, on a few threads. Each table is checked as soon as it
 * is visible, while others are still on their way; when one fails, the others have ended too.
 */
public final class CheckedCommits {
  /** A commit waits for the catalog, and inside Iceberg ten milliseconds at a time for files. */
  private static final int THREADS_PER_PROCESSOR = 2;

  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final ShopTables tables;
  private final List<Callable<CheckedTable>> work = new ArrayList<>();

  public CheckedCommits(RunEnvironment environment, RunStamp stamp, ShopTables tables) {
    this.environment = environment;
    this.stamp = stamp;
    this.tables = tables;
  }

  /**
   * @param commit returns the table's new snapshot
   */
  public void add(String name, LongSupplier commit) {
    work.add(
        () -> {
          long snapshot = commit.getAsLong();
          return new CheckedTable(name, snapshot, check(name));
        });
  }

  /** Checks what somebody else has written, as it stands by now. */
  public void addUnwritten(String name) {
    work.add(
        () -> {
          tables.table(name).refresh();
          return new CheckedTable(name, null, check(name));
        });
  }

  /**
   * Commits and checks everything; returns what the checks found, by table.
   *
   * @param snapshots gets the version of each table
   */
  public List<QualityResult> run(Map<String, Long> snapshots) {
    List<QualityResult> results = new ArrayList<>();
    for (CheckedTable table : commit()) {
      if (table.snapshot() != null) {
        snapshots.put(table.name(), table.snapshot());
      }
      results.addAll(table.results());
    }
    results.sort(Comparator.comparing(QualityResult::tableName));
    return results;
  }

  private List<CheckedTable> commit() {
    int threads = environment.flink().parallelism() * THREADS_PER_PROCESSOR;
    try (Workers workers = new Workers("publish", threads)) {
      return workers.all(work);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    }
  }

  private List<QualityResult> check(String name) {
    return QualityChecks.check(
        tables.table(name),
        tables.contract().table(name),
        stamp.runId(),
        environment.nowMicros(),
        new QualitySettings(environment.flink().parallelism(), environment.flink().temporary()));
  }

  /** A table that readers see, its version if the run made it, and what its checks found. */
  private record CheckedTable(String name, @Nullable Long snapshot, List<QualityResult> results) {}
}
