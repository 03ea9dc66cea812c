package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.CheckedCommits;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.JobRuns;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.RunWriter;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.tables.TableCommit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/**
 * Makes a run's files visible, one commit per table in an order that a killed run can be completed
 * from: what {@code shop.events} needs, then events, then what follows from them in no particular
 * order, the run's own row last.
 */
final class Publication {
  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final ShopTables tables;
  private final Manifest before;
  private final Outputs outputs;
  private final boolean lastRunIsRecorded;
  private final Map<String, Long> snapshots = new TreeMap<>();
  private final RunWriter writer;
  private final JobRuns jobRuns;

  Publication(
      RunEnvironment environment,
      RunStamp stamp,
      ShopTables tables,
      Manifest before,
      RunRequest request,
      boolean lastRunIsRecorded) {
    this.environment = environment;
    this.stamp = stamp;
    this.tables = tables;
    this.before = before;
    this.outputs = request.outputs();
    this.lastRunIsRecorded = lastRunIsRecorded;
    this.writer = new RunWriter(environment, stamp, tables);
    this.jobRuns = new JobRuns(environment, stamp, String.join(" ", request.inputs()));
  }

  /** A run that found nothing to do leaves only its own trace. */
  void recordUnchanged() {
    jobRuns.add("run", "unchanged", RunCounts.NONE, Map.of(), "nothing new");
    writer.append(jobRuns);
  }

  /** Returns what the quality checks of the tables written found. */
  List<QualityResult> publish(Changes changes, List<WriteResult> written) {
    Map<String, List<DataFile>> files = filesByTable(written);
    List<QualityResult> checked = publishTables(changes, files);
    writer.append(checked);
    if (outputs.has(Job.INGEST) && !lastRunIsRecorded) {
      jobRuns.recover(before.runId(), before.counts());
    }
    for (Job job : outputs.jobs()) {
      List<String> violated = violatedBy(job, checked);
      jobRuns.add(
          job.text(),
          violated.isEmpty() ? "succeeded" : "failed",
          job == Job.INGEST ? changes.counts() : RunCounts.NONE,
          snapshotsOf(job),
          violated.isEmpty() ? null : String.join("; ", violated));
    }
    writer.append(jobRuns);
    return checked;
  }

  Map<String, Long> rows() {
    return writer.rows();
  }

  private void publishPrices(PriceVersions prices) {
    List<DataFile> files =
        writer.written(TableNames.PRICE_REFERENCE, PriceReference.COLUMNS, prices.rows(stamp));
    snapshots.put(
        TableNames.PRICE_REFERENCE,
        writer.commit(TableNames.PRICE_REFERENCE, writer.lineage()).append(files));
  }

  /** Takes away what runs that never got as far as their events had put there. */
  private void publishRejected(Map<String, List<DataFile>> files) {
    String name = TableNames.REJECTED_EVENTS;
    Expression unconfirmed =
        before.runs().isEmpty()
            ? Expressions.alwaysTrue()
            : Expressions.notIn("run_id", before.runs().toArray());
    snapshots.put(
        name, writer.commit(name, writer.lineage()).replace(unconfirmed, of(files, name)));
  }

  private void publishEvents(Changes changes, Map<String, List<DataFile>> files) {
    String name = TableNames.EVENTS;
    Map<String, String> manifest = changes.manifest().store(tables.table(name));
    long snapshot =
        writer
            .commit(name, writer.lineage())
            .replaceDays("event_time", changes.due().events(), of(files, name), manifest);
    snapshots.put(name, snapshot);
  }

  private List<QualityResult> publishTables(Changes changes, Map<String, List<DataFile>> files) {
    if (changes.prices().isNew()) {
      publishPrices(changes.prices());
    }
    if (changes.changeEvents()) {
      publishRejected(files);
      publishEvents(changes, files);
    }
    CheckedCommits commits = new CheckedCommits(environment, stamp, tables);
    // These are visible already and have only to be checked.
    Map.copyOf(snapshots).forEach((name, snapshot) -> commits.add(name, () -> snapshot));
    Map<String, String> lineage = lineageFromEvents();
    for (String name : OutputTables.of(outputs)) {
      commits.add(name, () -> publishFollowing(name, lineage, changes, of(files, name)));
    }
    if (outputs.has(Job.SUMMARIES)) {
      commits.addUnwritten(TableNames.REVENUE_TARGETS);
    }
    commits.add(TableNames.INGESTED_FILES, () -> publishIngestedFiles(lineage, changes.manifest()));
    return commits.run(snapshots);
  }

  private long publishFollowing(
      String name, Map<String, String> lineage, Changes changes, List<DataFile> files) {
    TableCommit commit = writer.commit(name, lineage);
    return switch (name) {
      case TableNames.SESSIONS -> commit.replaceDays("started_at", changes.due().sessions(), files);
      case TableNames.SESSION_FACTS ->
          commit.replaceDays("started_at", changes.due().sessionFacts(), files);
      default -> commit.replaceAll(files);
    };
  }

  private long publishIngestedFiles(Map<String, String> lineage, Manifest manifest) {
    String name = TableNames.INGESTED_FILES;
    List<DataFile> files =
        writer.written(
            name, IngestedFile.COLUMNS, manifest.files().stream().map(IngestedFile::row).toList());
    return writer.commit(name, lineage).replaceAll(files);
  }

  private static List<String> violatedBy(Job job, List<QualityResult> checked) {
    return checked.stream()
        .filter(result -> result.isFailure() && OutputTables.jobOf(result.tableName()) == job)
        .map(QualityResult::sentence)
        .toList();
  }

  private Map<String, String> lineageFromEvents() {
    Long basis = tables.basisOf(TableNames.EVENTS);
    Map<String, String> lineage = new HashMap<>(writer.lineage());
    lineage.put(
        ShopTables.EVENTS_SNAPSHOT,
        String.valueOf(snapshots.getOrDefault(TableNames.EVENTS, basis == null ? 0 : basis)));
    return lineage;
  }

  private Map<String, Long> snapshotsOf(Job job) {
    Map<String, Long> own = new TreeMap<>(snapshots);
    own.keySet().removeIf(name -> OutputTables.jobOf(name) != job);
    return own;
  }

  private Map<String, List<DataFile>> filesByTable(List<WriteResult> written) {
    Map<String, List<DataFile>> files = new HashMap<>();
    for (WriteResult result : written) {
      if (result instanceof WriteResult.Files one) {
        files.computeIfAbsent(one.table(), name -> new ArrayList<>()).addAll(one.files());
        writer.count(one.table(), one.rows());
      }
    }
    return files;
  }

  private static List<DataFile> of(Map<String, List<DataFile>> files, String name) {
    return files.getOrDefault(name, List.of());
  }
}
