package io.shoplens.cli;

import io.shoplens.jobs.pipeline.RunReport;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.pipeline.ShopPipeline;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.LocalFlink;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.platform.BuildInfo;
import io.shoplens.platform.FolderLock;
import java.time.Clock;
import java.util.Locale;

/** Runs the jobs on the local platform, one run per home at a time. */
final class ShopRun {
  private ShopRun() {}

  static RunReport run(Console console, RunRequest request, int parallelism) {
    try (FolderLock lock = FolderLock.forRun(console.home());
        TemporaryFolder staging = TemporaryFolder.below(console.home(), "staging");
        // Flink needs as long to start as the catalog and its tables to be found: both at once.
        LocalFlink starting = LocalFlink.use(flink(staging, parallelism));
        ProgressLine line = new ProgressLine(console)) {
      RunEnvironment environment =
          new RunEnvironment(
              console.platform().startCatalog(),
              flink(staging, parallelism),
              staging.path().resolve("slices").toString(),
              SessionSettings.DEFAULTS,
              codeVersion(console),
              Clock.systemUTC(),
              progress(line));
      return new ShopPipeline(environment).run(request);
    }
  }

  private static FlinkSettings flink(TemporaryFolder staging, int parallelism) {
    return new FlinkSettings(parallelism, staging.path().resolve("flink"));
  }

  /** How a run's outcome reads. */
  static String summary(RunReport report) {
    if (report.unchanged()) {
      return "Nothing to do: all of the input has been read before, and the tables are up to date.";
    }
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Run %s: %,d lines read = %,d accepted + %,d duplicates + %,d rejected%n",
                report.runId(),
                report.counts().read(),
                report.counts().accepted(),
                report.counts().duplicates(),
                report.counts().rejected()));
    report
        .seconds()
        .forEach(
            (step, time) -> text.append(String.format(Locale.ROOT, "%8.1f s  %s%n", time, step)));
    return text.toString().stripTrailing();
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
