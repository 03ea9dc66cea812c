package io.shoplens.cli;

import io.shoplens.generator.GenerationReport;
import io.shoplens.generator.GeneratorException;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.ShopGenerator;
import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.Locale;

/** Runs the generator with progress in sight. */
final class ShopGeneration {
  private ShopGeneration() {}

  static GenerationReport run(Console console, GeneratorOptions options, Path output) {
    try (ProgressLine progress = new ProgressLine(console)) {
      return ShopGenerator.generate(
          options,
          output,
          (daysDone, days, lines) ->
              progress.update(
                  String.format(Locale.ROOT, "Day %d of %d, %,d lines", daysDone, days, lines)));
    } catch (GeneratorException e) {
      throw new ShoplensException(ShoplensException.Kind.USER, String.valueOf(e.getMessage()), e);
    }
  }

  static String summary(GenerationReport report, Path output) {
    return String.format(
        Locale.ROOT,
        "%,d lines, %,d of them clean events, in %.1f s (%,.0f lines per CPU-second) to %s",
        report.lines(),
        report.cleanEvents(),
        report.wallSeconds(),
        report.linesPerCpuSecond(),
        output);
  }
}
