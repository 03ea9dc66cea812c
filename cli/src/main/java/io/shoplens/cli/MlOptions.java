package io.shoplens.cli;

import io.shoplens.bench.MlBenchOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the benchmark of models. */
final class MlOptions {
  @Option(
      names = "--contests",
      split = ",",
      paramLabel = "CONTEST",
      defaultValue = "kmeans,pca,logistic,forest",
      description = "Of ${DEFAULT-VALUE} (default: all).")
  private List<String> contests = List.of();

  @Option(
      names = "--scale",
      paramLabel = "SHARE",
      defaultValue = "1.0",
      description = {
        "Share of the full size: 5 million rows, for the forest half a million",
        "(default: ${DEFAULT-VALUE})."
      })
  private double scale = 1;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often each runs; the median counts (default: ${DEFAULT-VALUE}).")
  private int repeat = 1;

  @Option(names = "--keep", description = "Keeps the samples for the next time.")
  private boolean keep;

  @Option(names = "--check", description = "Tests the samples and the judge instead.")
  private boolean check;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Writes every measurement as JSON, too.")
  private @Nullable Path output;

  boolean isCheck() {
    return check;
  }

  MlBenchOptions options() {
    return new MlBenchOptions(contests, scale, repeat, keep, Optional.ofNullable(output));
  }
}
