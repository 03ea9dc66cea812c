package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.JobRuns;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.Staging;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.stage.Stage;
import io.shoplens.jobs.staging.StagedObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The steps of one run, each a stage or a decision of the driver between two stages. */
final class RunSteps {
  private final RunEnvironment environment;
  private final RunRequest request;
  private final RunStamp stamp;
  private final Staging staging;
  private final ShopTables tables;
  private final Manifest manifest;
  private final Outputs outputs;
  private final boolean lastRunIsRecorded;
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  RunSteps(
      RunEnvironment environment,
      RunRequest request,
      RunStamp stamp,
      Staging staging,
      ShopTables tables,
      Manifest manifest) {
    this.environment = environment;
    this.request = request;
    this.stamp = stamp;
    this.staging = staging;
    this.tables = tables;
    this.manifest = manifest;
    this.outputs = request.outputs();
    this.lastRunIsRecorded = JobRuns.isRecorded(manifest.runId(), tables);
  }

  /** True if no table that was asked for is behind {@code shop.events}, or there are none yet. */
  boolean everythingIsCurrent() {
    boolean isEverythingAsked = request.jobs().isEmpty() || request.jobs().containsAll(Job.DATA);
    if (request.rebuild() || !isEverythingAsked) {
      return false;
    }
    if (!lastRunIsRecorded) {
      return false;
    }
    return tables.basisOf(TableNames.EVENTS) == null
        || Stream.concat(OutputTables.of(outputs).stream(), Stream.of(TableNames.INGESTED_FILES))
            .allMatch(tables::isCurrent);
  }

  RunReport unchanged(List<String> notices) {
    Publication publication = publication();
    publication.recordUnchanged();
    return new RunReport(
        stamp.runId(), true, RunCounts.NONE, Map.of(), seconds, List.of(), notices);
  }

  RunReport run(InputPlan plan) {
    ReadOutcome read = read(plan);
    List<AssembleResult> assembled = assemble(read);
    PartialSums facts = mergedFacts(assembled);
    DueDays due = DueDays.of(tables, manifest, facts.days, request.rebuild());
    PriceVersions prices = PriceVersions.decide(tables, facts, read.isFresh() || request.rebuild());
    List<WriteResult> written = write(read, assembled, facts, due, prices.current());
    RunCounts counts = read.counts(facts.days.newEvents());
    Manifest next = manifest.next(stamp.runId(), read.ingestedFiles(stamp), due.events(), counts);
    written.addAll(summarise(read, assembled, facts, due, written, next));
    Publication publication = publication();
    List<QualityResult> checked =
        timed(
            "publish",
            () ->
                publication.publish(
                    new Changes(read.isFresh(), request.rebuild(), next, due, prices, counts),
                    written));
    return new RunReport(
        stamp.runId(), false, counts, publication.rows(), seconds, checked, plan.notices());
  }

  private ReadOutcome read(InputPlan plan) {
    ReadStep step = new ReadStep(plan, tables.table(TableNames.EVENTS), environment);
    ReadTask task = step.task(staging.folder(), stamp.startedMicros());
    List<ReadResult> results = timed("read", () -> stage("read").run(step.units(), task));
    return new ReadOutcome(plan, results, staging.folder());
  }

  private List<AssembleResult> assemble(ReadOutcome read) {
    AssembleTask task =
        new AssembleTask(read.dictionaries(), environment.sessions(), outputs, staging.folder());
    return timed("assemble", () -> stage("assemble").run(read.buckets(), task));
  }

  private PartialSums mergedFacts(List<AssembleResult> assembled) {
    PartialSums facts = PartialSums.forMerging(outputs);
    for (AssembleResult result : assembled) {
      StagedObject.read(
          result.sums(),
          in -> {
            facts.mergeFacts(in);
            return facts;
          });
    }
    return facts;
  }

  private List<WriteResult> write(
      ReadOutcome read,
      List<AssembleResult> assembled,
      PartialSums facts,
      DueDays due,
      PriceReference prices) {
    WriteUnits units = new WriteUnits(assembled, due);
    List<WriteUnit> all = units.byDay(outputs);
    if (outputs.customers()) {
      all.addAll(units.customers(AsOf.of(facts.days.extents())));
    }
    all.addAll(units.sourceSessions());
    if (!read.rejected().isEmpty()) {
      all.add(new WriteUnit.Rejections(read.rejected(), read.linesPerSplit(), stamp));
    }
    WriteTask task =
        new WriteTask(
            tables.copies(OutputTables.staged(outputs)),
            read.dictionaries(),
            prices,
            staging.folder());
    return new ArrayList<>(timed("write", () -> stage("write").run(all, task)));
  }

  private List<WriteResult> summarise(
      ReadOutcome read,
      List<AssembleResult> assembled,
      PartialSums facts,
      DueDays due,
      List<WriteResult> written,
      Manifest next) {
    SummariseUnits units = new SummariseUnits(written, facts.days.flaggedOutside(due.events()));
    SummariseTask task =
        new SummariseTask(
            tables.copies(OutputTables.summed(outputs)), read.dictionaries(), outputs);
    return timed("summarise", () -> stage("summarise").run(units.of(assembled, next), task));
  }

  private Publication publication() {
    return new Publication(environment, stamp, tables, manifest, request, lastRunIsRecorded);
  }

  private Stage stage(String name) {
    return new Stage(name, environment.flink(), environment.progress());
  }

  private <T> T timed(String step, Supplier<T> work) {
    long started = System.nanoTime();
    T result = work.get();
    seconds.put(step, (System.nanoTime() - started) / 1e9);
    return result;
  }
}
