package io.shoplens.cli;

import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.runs.Job;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads event files and brings all tables up to date. */
@Command(
    name = "run",
    description = "Reads event files into the tables: cleaned events, sessions, summaries, models.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens run --input events.csv.gz",
      "  ./shoplens run --input october/ november/",
      "  ./shoplens run summaries",
      "  ./shoplens run data --input events.csv.gz",
      "  ./shoplens run models",
      "  ./shoplens run clusters --method gmm",
      "  ./shoplens run --format retailrocket --input rocket/",
      "",
      "Files that were read before are not read again; a run that was killed is completed by",
      "the next one. Without --input the tables are brought up to date with what is stored."
    })
final class RunCommand implements Runnable {
  private final Console console;

  @Parameters(
      arity = "0..*",
      paramLabel = "JOB",
      description =
          "ingest, products, customers or summaries, together called data; clusters or conversion,"
              + " together called models (default: all).")
  private List<String> jobs = List.of();

  @Option(
      names = {"-i", "--input"},
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders or globs; .gz is fine.")
  private List<String> inputs = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      description = "auto, rees46 or retailrocket (default: ${DEFAULT-VALUE}).")
  private RequestedFormat format = RequestedFormat.AUTO;

  @Option(
      names = "--rebuild",
      description = "Writes every day anew, with today's settings and price reference.")
  private boolean rebuild;

  @Mixin private ClusterOptions clusters = new ClusterOptions();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side (default: the number of processors).")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Set<Job> chosen =
        jobs.stream().flatMap(job -> Job.named(job).stream()).collect(Collectors.toSet());
    ShopReport report =
        ShopRun.run(
            console,
            new RunRequest(inputs, format, chosen, rebuild),
            clusters.settings(),
            parallelism);
    report.notices().forEach(console::say);
    console.out().println(report.summary());
    report.requireSuccess();
  }
}
