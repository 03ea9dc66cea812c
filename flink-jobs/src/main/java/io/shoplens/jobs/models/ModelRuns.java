package io.shoplens.jobs.models;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.JobRuns;
import io.shoplens.jobs.runs.OpenCatalog;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.RunWriter;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.Staging;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.stage.FlinkTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs model jobs one after the other. One that fails writes nothing but a row that says why, and
 * the others run.
 */
public final class ModelRuns {
  private final RunEnvironment environment;
  private final List<ModelJob> jobs;

  public ModelRuns(RunEnvironment environment, List<ModelJob> jobs) {
    this.environment = environment;
    this.jobs = List.copyOf(jobs);
  }

  /**
   * Runs the jobs that were asked for.
   *
   * @param asked none means all whose tables are not up to date, if there is anything to learn from
   */
  public List<ModelReport> run(Set<Job> asked) {
    Set<Job> chosen = Job.chosen(Job.MODELS, asked);
    List<ModelReport> reports = new ArrayList<>();
    try (FlinkTables flink = new FlinkTables(environment.flink())) {
      for (ModelJob job : jobs) {
        if (chosen.contains(job.job())) {
          reports.add(run(job, !asked.isEmpty(), flink));
        }
      }
    }
    return reports;
  }

  private ModelReport run(ModelJob job, boolean isAsked, FlinkTables flink) {
    RunStamp stamp = RunStamp.next(environment);
    try (OpenCatalog open = new OpenCatalog(environment.catalog());
        Staging staging = new Staging(environment.staging(), stamp.runId())) {
      ShopTables tables = new ShopTables(open.catalog());
      boolean hasEvents = tables.basisOf(TableNames.EVENTS) != null;
      if (!isAsked && (!hasEvents || job.outputs().stream().allMatch(tables::isCurrent))) {
        return ModelReport.unchanged(job.job());
      }
      RunWriter writer = new RunWriter(environment, stamp, tables);
      Artifacts artifacts = new Artifacts(tables.table(ModelRegistry.MODELS));
      ModelRun run = new ModelRun(environment, stamp, tables, staging, flink, writer, artifacts);
      return run(job, run, writer, artifacts);
    }
  }

  private ModelReport run(ModelJob job, ModelRun run, RunWriter writer, Artifacts artifacts) {
    long started = System.nanoTime();
    JobRuns trace = new JobRuns(environment, run.stamp(), "");
    try {
      CurrentInputs.require(job.job().text(), job.inputs(), run.tables());
      job.run(run);
    } catch (RuntimeException e) {
      artifacts.remove(run.stamp().runId());
      var failure = ModelFailures.asSentence("The job " + job.job().text(), e);
      trace.add(job.job().text(), "failed", RunCounts.NONE, Map.of(), failure.sentence());
      writer.append(trace);
      return new ModelReport(
          job.job(), false, since(started), Map.of(), List.of(), List.of(), failure);
    }
    ModelPublication publication =
        new ModelPublication(environment, run.stamp(), run.tables(), writer, artifacts);
    List<QualityResult> checked = publication.publish(job, run);
    List<QualityResult> violated = checked.stream().filter(QualityResult::isFailure).toList();
    trace.add(
        job.job().text(),
        violated.isEmpty() ? "succeeded" : "failed",
        RunCounts.NONE,
        publication.snapshots(),
        violated.isEmpty()
            ? null
            : violated.stream().map(QualityResult::sentence).collect(Collectors.joining("; ")));
    writer.append(trace);
    return new ModelReport(
        job.job(), false, since(started), writer.rows(), run.models(), checked, null);
  }

  private static double since(long started) {
    return (System.nanoTime() - started) / 1e9;
  }
}
