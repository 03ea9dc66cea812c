package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came out of checking one expectation: a row of {@code ops.quality_results}. */
public record QualityResult(
    String runId,
    long checkedAtMicros,
    String tableName,
    String checkName,
    String expectation,
    long violations,
    String observed,
    Expectation.Severity severity,
    @Nullable Long snapshotId) {
  /** The columns of {@code ops.quality_results}, in the order of a row's values. */
  public static final List<String> COLUMNS =
      List.of(
          "run_id",
          "checked_at",
          "table_name",
          "check_name",
          "expectation",
          "passed",
          "violations",
          "observed",
          "severity",
          "snapshot_id");

  public QualityResult {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(tableName, "tableName");
    Objects.requireNonNull(checkName, "checkName");
    Objects.requireNonNull(expectation, "expectation");
    Objects.requireNonNull(observed, "observed");
    Objects.requireNonNull(severity, "severity");
  }

  public boolean passed() {
    return violations == 0;
  }

  /** Whether the run must not be called a success. */
  public boolean isFailure() {
    return !passed() && severity == Expectation.Severity.ERROR;
  }

  /** The values for a table writer, in the order of {@link #COLUMNS}. */
  public @Nullable Object[] toRow() {
    return new @Nullable Object[] {
      runId,
      checkedAtMicros,
      tableName,
      checkName,
      expectation,
      passed(),
      violations,
      observed,
      severity.label(),
      snapshotId
    };
  }

  /** One sentence for people. */
  public String sentence() {
    return "%s: %s %s (%s): %s"
        .formatted(tableName, checkName, passed() ? "holds" : "is violated", expectation, observed);
  }
}
