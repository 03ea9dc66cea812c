package io.shoplens.cli;

import io.shoplens.jobs.models.ModelJob;
import io.shoplens.jobs.models.ModelReport;
import io.shoplens.jobs.models.ModelRuns;
import io.shoplens.jobs.pipeline.RunReport;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.pipeline.ShopPipeline;
import io.shoplens.jobs.predictions.ConversionJob;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.jobs.segments.ClustersJob;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.LocalFlink;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.platform.BuildInfo;
import io.shoplens.platform.FolderLock;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs the jobs on the local platform, one run per home at a time. */
final class ShopRun {
  private ShopRun() {}

  /** The data jobs that were asked for, then the model jobs. */
  static ShopReport run(
      Console console, RunRequest request, ClusterSettings clusters, int parallelism) {
    try {
      return with(console, parallelism, environment -> run(environment, request, clusters));
    } finally {
      console.platform().forgetAnswers();
    }
  }

  /** Work on the local platform's tables, alone in its home. */
  static <T> T with(Console console, int parallelism, Function<RunEnvironment, T> work) {
    try (FolderLock lock = FolderLock.forRun(console.home());
        TemporaryFolder staging = TemporaryFolder.below(console.home(), "staging");
        // Flink needs as long to start as the catalog and its tables to be found: both at once.
        LocalFlink starting = LocalFlink.use(flink(staging, parallelism));
        ProgressLine line = new ProgressLine(console)) {
      return work.apply(
          new RunEnvironment(
              console.platform().startCatalog(),
              flink(staging, parallelism),
              staging.path().resolve("slices").toString(),
              SessionSettings.DEFAULTS,
              codeVersion(console),
              Clock.systemUTC(),
              progress(line)));
    }
  }

  private static ShopReport run(
      RunEnvironment environment, RunRequest request, ClusterSettings clusters) {
    @Nullable RunReport data =
        wants(Job.DATA, request) ? new ShopPipeline(environment).run(request) : null;
    List<ModelJob> jobs = List.of(new ClustersJob(clusters), new ConversionJob());
    List<ModelReport> models =
        wants(Job.MODELS, request)
            ? new ModelRuns(environment, jobs).run(asked(Job.MODELS, request))
            : List.of();
    return new ShopReport(data, models);
  }

  private static boolean wants(Set<Job> among, RunRequest request) {
    return request.jobs().isEmpty()
        || !asked(among, request).isEmpty()
        || (among.equals(Job.DATA) && (!request.inputs().isEmpty() || request.rebuild()));
  }

  private static Set<Job> asked(Set<Job> among, RunRequest request) {
    return request.jobs().isEmpty() ? Set.of() : Job.chosen(among, request.jobs());
  }

  private static FlinkSettings flink(TemporaryFolder staging, int parallelism) {
    return new FlinkSettings(parallelism, staging.path().resolve("flink"));
  }

  private static String codeVersion(Console console) {
    String version = BuildInfo.load().version();
    String commit = console.environment().getOrDefault("SHOPLENS_COMMIT", "");
    return commit.isEmpty() ? version : version + "+" + commit;
  }

  private static StageProgress progress(ProgressLine line) {
    return new StageProgress() {
      @Override
      public void started(String stage) {
        line.update(stage + " …");
      }

      @Override
      public void advanced(String stage, long records) {
        line.update(String.format(Locale.ROOT, "%s: %,d records", stage, records));
      }
    };
  }
}
