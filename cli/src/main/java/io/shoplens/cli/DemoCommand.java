package io.shoplens.cli;

import io.shoplens.cli.results.ResultFormat;
import io.shoplens.generator.Preset;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.platform.RunningSuperset;
import io.shoplens.platform.SupersetAddress;
import io.shoplens.platform.TrinoAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows everything once: a generated shop, all jobs, and answers from Trino. */
@Command(
    name = "demo",
    description = {
      "Generates a shop that ends yesterday, runs all jobs, shows what was found and opens the",
      "dashboards in Superset, whose address, user and password are the last lines."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens demo",
      "  ./shoplens demo --preset tiny",
      "",
      "A second demo in the same home shows the shop of the first."
    })
final class DemoCommand implements Runnable {
  private final Console console;

  @Option(
      names = "--preset",
      paramLabel = "SIZE",
      defaultValue = "small",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Preset preset = Preset.SMALL;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    console.home().create();
    DemoTimes times = new DemoTimes(console.environment(), System.nanoTime());
    try (DemoPlatform platform = DemoPlatform.fetch(console)) {
      Path shop = new DemoShop(console, preset).obtain();
      console.say("Running all jobs");
      ShopReport report =
          ShopRun.run(
              console,
              RunRequest.of(List.of(shop.resolve("events").toString())),
              ClusterSettings.DEFAULTS,
              Runtime.getRuntime().availableProcessors());
      console.say(report.summary());
      times.finished("data", System.nanoTime());
      platform.awaitFetched();
      times.finished("waiting for downloads", System.nanoTime());
      TrinoAddress trino = platform.startTrino();
      CompletableFuture<RunningSuperset> superset = platform.startSuperset(trino);
      CompletableFuture<Void> dashboards = platform.importDashboards(superset);
      answer(trino);
      SupersetAddress address = DemoPlatform.await(superset).address();
      dashboards.handle((nothing, trouble) -> trouble == null).join();
      times.finished("start", System.nanoTime());
      console.say(times.summary(platform.secondsOfSuperset()));
      introduce(address);
      DemoPlatform.await(dashboards);
      report.requireSuccess();
    }
  }

  private void introduce(SupersetAddress superset) {
    console.out().println();
    console.out().println("Dashboards: " + superset.url() + "/dashboard/list/");
    console.out().println("User " + superset.user() + ", password " + superset.password());
  }

  private void answer(TrinoAddress trino) {
    try (TrinoSession session = TrinoSession.open(trino)) {
      for (DemoQuery query : DemoQuery.all()) {
        console.out().println();
        console.out().println(query.question());
        if (query.isExample()) {
          console.out().println();
          query.statement().lines().forEach(line -> console.out().println("    " + line));
        }
        console.out().println();
        session.run(query.statement(), ResultFormat.TABLE.writer(console.out()));
      }
    }
    console.out().println();
    console.out().println("Ask your own: ./shoplens sql \"SHOW TABLES FROM summary\"");
  }
}
