package io.shoplens.bench;

import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GenerationReport;
import io.shoplens.generator.GeneratorException;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.generator.ShopGenerator;
import io.shoplens.platform.Progress;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Months of synthetic shops of about a wanted size, with dirt as real files have it. */
final class GeneratedShops {
  /** What a user of the preset does in its month, measured. */
  private static final double EVENTS_PER_USER = 19.8;

  private static final int DIRTY_USERS = 2_000;

  private final BenchFolder folder;
  private final Progress progress;

  GeneratedShops(BenchFolder folder, Progress progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /** The file of about so many events, made now unless an earlier benchmark kept it. */
  BenchInput obtain(long events) {
    int users = (int) Math.max(100, Math.round(events / EVENTS_PER_USER));
    progress.say("Generating a shop of about %,d events".formatted(events));
    return obtain(name(events), events, GeneratorOptions.preset(Preset.MONTH).users(users));
  }

  /** A small shop in which everything that goes wrong goes wrong often. */
  BenchInput dirty() {
    folder.delete("shop-dirty");
    return obtain(
        "shop-dirty",
        DIRTY_USERS,
        GeneratorOptions.preset(Preset.TINY).users(DIRTY_USERS).dirt(DirtLevel.STRESS));
  }

  void forget(long events) {
    folder.delete(name(events));
  }

  private BenchInput obtain(String name, long events, GeneratorOptions.Builder options) {
    Path shop = folder.root().resolve(name);
    Path csv = shop.resolve("events.csv");
    Path lines = shop.resolve("lines");
    try {
      if (!Files.exists(lines)) {
        folder.empty(name);
        GenerationReport report = ShopGenerator.generate(options.build(), csv, (a, b, c) -> {});
        Files.writeString(lines, Long.toString(report.lines()));
      }
      return new BenchInput(csv, events, Long.parseLong(Files.readString(lines)));
    } catch (GeneratorException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Cannot generate a shop: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(long events) {
    return "shop-" + events;
  }
}
