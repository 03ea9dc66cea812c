package io.shoplens.generator;

import com.sun.management.OperatingSystemMXBean;
import io.shoplens.generator.output.OutputLayout;
import io.shoplens.generator.output.Workers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;

/** Writes a synthetic shop: its event files and, beside them, the truth about them. */
public final class ShopGenerator {
  private static final double NANOS = 1e9;

  private ShopGenerator() {}

  /**
   * Generates a shop into a folder, or into a single file when the name ends with .csv or .csv.gz.
   *
   * @throws GeneratorException when the output exists already or cannot be written
   */
  public static GenerationReport generate(
      GeneratorOptions options, Path output, GenerationListener listener) {
    long startedWall = System.nanoTime();
    long startedCpu = cpuNanos();
    OutputLayout layout = OutputLayout.prepare(options, output);
    boolean published = false;
    try (Workers workers = new Workers(options.threads())) {
      ShopRun run = new ShopRun(options, layout, workers, listener);
      run.run();
      List<Path> files = layout.publish();
      published = true;
      return new GenerationReport(
          run.lines(),
          run.cleanEvents(),
          (cpuNanos() - startedCpu) / NANOS,
          (System.nanoTime() - startedWall) / NANOS,
          files);
    } catch (IOException e) {
      throw new GeneratorException(
          "The shop could not be written to "
              + layout.folder()
              + ": "
              + e.getMessage()
              + ". Free space there or choose another output.",
          e);
    } finally {
      if (!published) {
        layout.discard();
      }
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
