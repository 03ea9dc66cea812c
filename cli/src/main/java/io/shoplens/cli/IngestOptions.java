package io.shoplens.cli;

import io.shoplens.bench.IngestBenchOptions;
import io.shoplens.bench.Peer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the side-by-side benchmark. */
final class IngestOptions {
  @Option(
      names = "--events",
      split = ",",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "About how many events; several sizes with commas (default: ${DEFAULT-VALUE}).")
  private List<Long> events = List.of();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      defaultValue = "duckdb,polars,pandas,spark",
      description = "Of ${DEFAULT-VALUE} (default: all), or none.")
  private List<String> peers = List.of();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each runs; the median counts (default: ${DEFAULT-VALUE}).")
  private int repeat = 1;

  @Option(names = "--keep", description = "Keeps the generated files for the next time.")
  private boolean keep;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "FILE",
      description = "A CSV file of the REES46 format instead of generated ones.")
  private @Nullable Path input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes every measurement as JSON, too.")
  private @Nullable Path output;

  IngestBenchOptions options() {
    return new IngestBenchOptions(
        events,
        Peer.named(peers),
        repeat,
        keep,
        Optional.ofNullable(input),
        Optional.ofNullable(output));
  }
}
