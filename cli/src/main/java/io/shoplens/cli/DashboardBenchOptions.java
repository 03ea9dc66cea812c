package io.shoplens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the benchmark of dashboards. */
final class DashboardBenchOptions {
  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "10000000",
      description = "About so many events are generated (default: ${DEFAULT-VALUE}).")
  private long events = 10_000_000;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      split = ",",
      description = "Event files to take instead of generated ones.")
  private List<Path> input = List.of();

  @Option(
      names = "--here",
      description = "Measures the platform of this home with the data it has; it is left running.")
  private boolean here;

  @Option(
      names = "--dashboards",
      paramLabel = "NAME",
      split = ",",
      description = "Only these, as executive (default: all).")
  private List<String> dashboards = List.of();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each query runs; the median counts (default: ${DEFAULT-VALUE}).")
  private int repeat = 5;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes every measurement as JSON, too.")
  private @Nullable Path output;

  long events() {
    return events;
  }

  List<String> input() {
    return input.stream().map(Path::toString).toList();
  }

  boolean here() {
    return here;
  }

  /** What the program in Python is told. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("--repeat", Integer.toString(repeat)));
    if (!dashboards.isEmpty()) {
      arguments.addAll(List.of("--dashboards", String.join(",", dashboards)));
    }
    if (output != null) {
      arguments.addAll(List.of("--output", output.toAbsolutePath().toString()));
    }
    return arguments;
  }
}
