package io.shoplens.e2e;

import io.shoplens.cli.Main;
import io.shoplens.platform.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command as a process of its own, which can be killed as the system kills. */
final class CommandProcess {
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  private final Process process;

  private CommandProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it with this class path and the openings of the JDK that the build gave to the tests.
   */
  static CommandProcess start(PlatformHome home, Path output, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("SHOPLENS_"));
    builder.environment().put(PlatformHome.VARIABLE, home.root().toString());
    try {
      return new CommandProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int exitStatus() {
    return process.onExit().join().exitValue();
  }

  /** Kills it at that age; false if it ended before. */
  boolean killAfter(Duration age) throws InterruptedException {
    if (process.waitFor(age.toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    process.destroyForcibly();
    process.onExit().join();
    return true;
  }

  /** Kills it as soon as something is so; false if it ended before. */
  boolean killOnce(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (process.waitFor(LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    }
    return killAfter(Duration.ZERO);
  }

  /** The command lines of processes that still work on something below the folder. */
  static List<String> below(Path folder) {
    return ProcessHandle.allProcesses()
        .flatMap(handle -> handle.info().commandLine().stream())
        .filter(line -> line.contains(folder.toString()))
        .toList();
  }
}
