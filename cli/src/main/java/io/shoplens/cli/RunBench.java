package io.shoplens.cli;

import io.shoplens.bench.ProcessMeter;
import io.shoplens.platform.FileTrouble;
import io.shoplens.platform.PlatformHome;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs all jobs in a process and a home of their own, as a person's `run` would. */
final class RunBench {
  private RunBench() {}

  static String measure(Console console, Path folder, Path input, long lines) {
    Map<String, String> environment = new HashMap<>(console.environment());
    environment.put(PlatformHome.VARIABLE, folder.resolve("home").toString());
    ProcessBuilder builder = new ProcessBuilder(command(input));
    builder.environment().putAll(environment);
    builder.inheritIO();
    Console bench =
        new Console(
            PlatformHome.fromEnvironment(environment), environment, console.out(), console.err());
    ProcessMeter meter = new ProcessMeter(List.of());
    long start = System.nanoTime();
    try {
      if (meter.watch(builder.start()) != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL, "The measured run failed; its words are above.");
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot start the run to measure: " + FileTrouble.reason(e) + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while measuring a run.", e);
    } finally {
      bench.platform().stop();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return String.format(
        Locale.ROOT,
        "All jobs: %.1f s, %.1f CPU-seconds, %,d MB at most with the catalog database,"
            + " %,.0f lines per second",
        seconds,
        meter.processorSeconds(),
        meter.peakMegabytes(),
        lines / seconds);
  }

  private static List<String> command(Path input) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "run",
            "--input",
            input.toString()));
    return command;
  }
}
