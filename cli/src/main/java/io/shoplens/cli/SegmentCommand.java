package io.shoplens.cli;

import io.shoplens.jobs.segments.SegmentExport;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the segment of every customer to a file, and what the segments are like to another. */
@Command(
    name = "segment",
    description =
        "Puts every customer into a segment and writes two CSV files: one row per customer, and"
            + " segment_summary.csv beside it with one row per segment.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens segment --output customer_segments.csv",
      "  ./shoplens segment --method gmm --k 5 --output segments/mixture.csv",
      "",
      "It learns from the current shop.customers, bots left out, and changes no table. With the",
      "defaults the segments are those of ml.customer_clusters, which run makes."
    })
final class SegmentCommand implements Runnable {
  private final Console console;

  @Mixin private ClusterOptions clusters = new ClusterOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "customer_segments.csv",
      description = "The file of customers; replaced if it exists (default: ${DEFAULT-VALUE}).")
  private Path output = Path.of("customer_segments.csv");

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "Tasks side by side (default: the number of processors).")
  private int parallelism = Runtime.getRuntime().availableProcessors();

  SegmentCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    SegmentExport.Outcome outcome =
        ShopRun.with(
            console,
            parallelism,
            environment -> new SegmentExport(environment, clusters.settings()).write(output));
    console
        .out()
        .printf(
            Locale.ROOT,
            "%,d customers in %d segments: %s and %s%n",
            outcome.customers(),
            outcome.segments(),
            output,
            outcome.summary());
  }
}
