package io.shoplens.cli;

import io.shoplens.bench.IngestBench;
import io.shoplens.bench.MlBench;
import io.shoplens.bench.Peer;
import io.shoplens.bench.ml.StageContestant;
import io.shoplens.generator.GenerationReport;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast the parts are on this machine. */
@Command(
    name = "bench",
    description = "Measures the speed of a part on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "PART",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens bench generate --preset small",
      "  ./shoplens bench run --preset small",
      "  ./shoplens bench truth --preset small --seed 42",
      "  ./shoplens bench ingest --events 1000000,10000000 --peers duckdb,polars",
      "  ./shoplens bench ml --scale 0.1 --contests kmeans,forest",
      "  ./shoplens bench dashboards --events 1000000"
    })
final class BenchCommand implements Runnable {
  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to measure.");
  }

  @Command(
      name = "generate",
      description = "Events per CPU-second of the generator; the files are thrown away.",
      mixinStandardHelpOptions = true)
  void generate(@Mixin ShopOptions shop) {
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Path output = folder.path().resolve("shop");
      GenerationReport report = ShopGeneration.run(console, shop.options(), output);
      console.out().println(ShopGeneration.summary(report, output));
    }
  }

  @Command(
      name = "run",
      description = "Seconds per step, processor time and peak memory of all jobs on a new home.",
      mixinStandardHelpOptions = true)
  void measureRun(@Mixin ShopOptions shop) {
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Path input = folder.path().resolve("shop");
      GenerationReport report = ShopGeneration.run(console, shop.options(), input);
      console.say(ShopGeneration.summary(report, input));
      console.out().println(RunBench.measure(console, folder.path(), input, report.lines()));
    }
  }

  @Command(
      name = "ingest",
      description = {
        "Makes the same tables from the same file with Shoplens and with its peers, compares them",
        "and tells seconds, processor time and peak memory of all processes. The last lines tell",
        "Shoplens' time over each peer's."
      },
      mixinStandardHelpOptions = true)
  void measureIngest(@Mixin IngestOptions options) {
    console.out().println(ingestBench().measure(options.options()));
  }

  @Command(
      name = "check",
      description = "Tests the peers and the comparison on a small shop with much dirt.",
      mixinStandardHelpOptions = true)
  void checkPeers(
      @Option(
              names = "--peers",
              split = ",",
              paramLabel = "PEER",
              defaultValue = "duckdb",
              description = "As for ingest (default: ${DEFAULT-VALUE}).")
          List<String> peers) {
    console.out().println(ingestBench().check(Peer.named(peers)));
  }

  @Command(
      name = "ml",
      description = {
        "Learns the same from the same Parquet files with Shoplens' Flink ML stages and with",
        "scikit-learn, judges both models and, if they are equally good, tells seconds, processor",
        "time and peak memory of both processes. The last lines tell Shoplens' over scikit-learn's."
      },
      mixinStandardHelpOptions = true)
  void measureMl(@Mixin MlOptions options) {
    MlBench bench = new MlBench(console.home(), console.environment(), console::say);
    console.out().println(options.isCheck() ? bench.check() : bench.measure(options.options()));
  }

  @Command(
      name = "dashboards",
      description = {
        "Opens every dashboard in a browser, with empty and with full caches, runs each",
        "chart's query alone in Trino, and tells time, rows and bytes; slow ones are",
        "marked, only a query that Trino refuses fails the benchmark."
      },
      mixinStandardHelpOptions = true)
  void measureDashboards(@Mixin DashboardBenchOptions options) {
    DashboardBench.measure(console, options);
  }

  @Command(
      name = "truth",
      description = {
        "Runs all jobs on a generated shop and compares the models with what the generator hides:",
        "clusters with the types of users, predictions with the best possible ones."
      },
      mixinStandardHelpOptions = true)
  void compareWithTruth(@Mixin ShopOptions shop) {
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Path input = folder.path().resolve("shop");
      console.say(
          ShopGeneration.summary(ShopGeneration.run(console, shop.options(), input), input));
      console.out().println(TruthBench.measure(console, folder.path(), input));
    }
  }

  @Command(
      name = "ml-stage",
      hidden = true,
      description =
          "One contest of ml, as the benchmark starts it: times of its parts, a line each.",
      mixinStandardHelpOptions = true)
  void runStage(
      @Parameters(paramLabel = "CONTEST") String contest,
      @Parameters(paramLabel = "DATA") Path data,
      @Parameters(paramLabel = "OUTPUT") Path output)
      throws Exception {
    Path checkout = Path.of(console.environment().getOrDefault("SHOPLENS_CHECKOUT", "."));
    new StageContestant(checkout, data, output, console.out()).run(contest);
  }

  private IngestBench ingestBench() {
    return new IngestBench(console.home(), console.environment(), console::say);
  }
}
