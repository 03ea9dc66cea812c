package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/** Checks the current snapshot of a table against every expectation of its contract. */
public final class QualityChecks {
  private QualityChecks() {}

  /** With default settings. */
  public static List<QualityResult> check(
      Table table, TableContract contract, String runId, long nowMicros) {
    return check(table, contract, runId, nowMicros, QualitySettings.defaults());
  }

  /**
   * One result per expectation, in the contract's order; a violation is a result, not an exception.
   * It runs on threads of the calling process, because a Flink job per table would cost more than
   * the check itself.
   *
   * @param table refreshed after the commit that is to be checked
   * @param nowMicros when the check is said to have happened
   */
  public static List<QualityResult> check(
      Table table, TableContract contract, String runId, long nowMicros, QualitySettings settings) {
    Snapshot snapshot = table.currentSnapshot();
    Map<Expectation, Finding> findings =
        snapshot == null
            ? ofNothing(contract)
            : findings(table, contract, snapshot.snapshotId(), settings);
    return contract.expectations().stream()
        .map(
            expectation -> {
              Finding finding = Objects.requireNonNull(findings.get(expectation));
              return new QualityResult(
                  runId,
                  nowMicros,
                  contract.fullName(),
                  expectation.name(),
                  expectation.sql(),
                  finding.violations(),
                  finding.observed(),
                  severityOf(expectation, contract),
                  snapshot == null ? null : snapshot.snapshotId());
            })
        .toList();
  }

  /** What people typed is told, but the run that comes upon it has done nothing wrong. */
  private static Expectation.Severity severityOf(Expectation expectation, TableContract contract) {
    return contract.isEditedByPeople() ? Expectation.Severity.WARNING : expectation.severity();
  }

  private static Map<Expectation, Finding> ofNothing(TableContract contract) {
    Map<Expectation, Finding> findings = new HashMap<>();
    for (Expectation expectation : contract.expectations()) {
      findings.put(
          expectation,
          expectation instanceof MinRows minRows
              ? TableCheck.minRowsFinding(minRows, 0)
              : new Finding(0, "no rows"));
    }
    return findings;
  }

  private static Map<Expectation, Finding> findings(
      Table table, TableContract contract, long snapshotId, QualitySettings settings) {
    try {
      return contract.isEditedByPeople()
          ? new EditedTableCheck(table, contract.expectations()).run(snapshotId)
          : new TableCheck(table, snapshotId, settings).run(contract.expectations());
    } catch (IOException | UncheckedIOException | ExecutionException e) {
      throw new ShoplensException(
          Kind.EXTERNAL,
          "The quality of table "
              + contract.fullName()
              + " could not be checked ("
              + rootMessage(e)
              + "): make sure that its files under "
              + table.location()
              + " can be read and that the disk has room, then run again.",
          e);
    }
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
