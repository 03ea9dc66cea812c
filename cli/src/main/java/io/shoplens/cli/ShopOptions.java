package io.shoplens.cli;

import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.OutputFormat;
import io.shoplens.generator.Preset;
import io.shoplens.generator.ShopKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what shop to generate. */
final class ShopOptions {
  @Option(
      names = "--preset",
      paramLabel = "SIZE",
      defaultValue = "small",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Preset preset = Preset.SMALL;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed makes another shop (default: 42).")
  private @Nullable Long seed;

  @Option(names = "--users", paramLabel = "N", description = "Number of users.")
  private @Nullable Integer users;

  @Option(names = "--from", paramLabel = "DAY", description = "First day, as 2019-10-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Last day, inclusive.")
  private @Nullable LocalDate to;

  @Option(
      names = "--activity",
      paramLabel = "FACTOR",
      description = "Factor on how often users come.")
  private @Nullable Double activity;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: REES46).")
  private @Nullable OutputFormat format;

  @Option(
      names = "--dirt",
      paramLabel = "LEVEL",
      description = "What is planted of bad data: ${COMPLETION-CANDIDATES} (default: REAL).")
  private @Nullable DirtLevel dirt;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES} (default: MULTI_CATEGORY).")
  private @Nullable ShopKind kind;

  @Option(
      names = "--cart-loss",
      paramLabel = "SHARE",
      description = "Share of carts not logged on the first three days (the real file: 0.675).")
  private @Nullable Double cartLoss;

  @Option(
      names = "--collection-hole",
      description = "Leaves two hours of the first day almost empty.")
  private boolean collectionHole;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; the bytes written do not depend on them.")
  private @Nullable Integer threads;

  @Option(names = "--overwrite", description = "Replaces files of an earlier generation.")
  private boolean overwrite;

  GeneratorOptions options() {
    GeneratorOptions.Builder builder =
        GeneratorOptions.preset(preset).collectionHole(collectionHole).overwrite(overwrite);
    if (seed != null) {
      builder.seed(seed);
    }
    if (users != null) {
      builder.users(users);
    }
    if (from != null) {
      builder.from(from);
    }
    if (to != null) {
      builder.to(to);
    }
    if (activity != null) {
      builder.activity(activity);
    }
    if (format != null) {
      builder.format(format);
    }
    if (dirt != null) {
      builder.dirt(dirt);
    }
    if (kind != null) {
      builder.kind(kind);
    }
    if (cartLoss != null) {
      builder.cartLoss(cartLoss);
    }
    if (threads != null) {
      builder.threads(threads);
    }
    return builder.build();
  }
}
