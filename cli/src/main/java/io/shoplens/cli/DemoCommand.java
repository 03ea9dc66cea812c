package io.shoplens.cli;

import io.shoplens.cli.results.ResultFormat;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.platform.FileTrouble;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows everything once: a generated shop, all jobs, and answers from Trino. */
@Command(
    name = "demo",
    description = "Generates a shop that ends yesterday, runs all jobs and shows what was found.",
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
    Path shop = shop();
    console.say("Running all jobs");
    ShopReport report =
        ShopRun.run(
            console,
            RunRequest.of(List.of(shop.resolve("events").toString())),
            ClusterSettings.DEFAULTS,
            Runtime.getRuntime().availableProcessors());
    console.say(report.summary());
    try (TrinoSession session = TrinoSession.open(console.platform().startTrino())) {
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
    report.requireSuccess();
  }

  /** Made beside its place and renamed, so that a killed demo leaves no half shop. */
  private Path shop() {
    Path shop =
        console.home().root().resolve("demo").resolve(preset.name().toLowerCase(Locale.ROOT));
    if (Files.isDirectory(shop)) {
      console.say("Using the shop in " + shop);
      return shop;
    }
    Path draft = shop.resolveSibling(shop.getFileName() + ".incomplete");
    console.say("Generating a shop that ends yesterday");
    try {
      new TemporaryFolder(draft).clear();
      Files.createDirectories(draft);
      console.say(
          ShopGeneration.summary(
              ShopGeneration.run(console, endingYesterday(), draft.resolve("events")), shop));
      Files.move(draft, shop, StandardCopyOption.ATOMIC_MOVE);
      return shop;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write the shop to " + shop + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  private GeneratorOptions endingYesterday() {
    LocalDate yesterday = LocalDate.now(Clock.systemUTC()).minusDays(1);
    long days = ChronoUnit.DAYS.between(Preset.FIRST_DAY, preset.lastDay());
    return GeneratorOptions.preset(preset)
        .from(yesterday.minusDays(days))
        .to(yesterday)
        .overwrite(true)
        .build();
  }
}
