package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A server process of the platform: started detached, watched until ready, stopped by its record.
 */
final class Daemon {
  private static final Duration POLL = Duration.ofMillis(50);

  private final String name;
  private final Path recordFile;
  private final Path log;

  Daemon(String name, PlatformHome home) {
    this.name = requireNonNull(name, "name");
    this.recordFile = home.run().resolve(name + ".properties");
    this.log = home.logs().resolve(name + ".log");
  }

  Path log() {
    return log;
  }

  Optional<ProcessRecord> lastRecord() {
    return ProcessRecord.read(recordFile);
  }

  Optional<ProcessRecord> running() {
    return lastRecord().filter(ProcessRecord::isAlive);
  }

  /** Starts the command in a session of its own, so that Ctrl-C in the terminal spares it. */
  ProcessRecord start(List<String> command, Map<String, String> environment, int port) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return start(builder, port);
  }

  /** Starts what is already told its environment. */
  ProcessRecord start(ProcessBuilder builder, int port) {
    List<String> command = builder.command();
    if (Executables.find("setsid").isPresent()) {
      List<String> detached = new ArrayList<>(List.of("setsid"));
      detached.addAll(command);
      builder.command(detached);
    }
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      Process process = builder.start();
      ProcessRecord record = ProcessRecord.of(process.toHandle(), port);
      record.write(recordFile);
      return record;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot start " + name + " with " + command.get(0) + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  void awaitReady(ProcessRecord record, Duration limit, BooleanSupplier ready) {
    if (becomesReady(record, limit, ready)) {
      return;
    }
    if (!record.isAlive()) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          name + " ended while starting" + lastWords() + "; the whole story is in " + log + ".");
    }
    throw new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        name
            + " did not answer on port "
            + record.port()
            + " within "
            + limit.toSeconds()
            + " s; see "
            + log
            + ", then try `./shoplens down` and `./shoplens up`.");
  }

  /** Waits until it is ready; false if it ends before, or the limit is over. */
  boolean becomesReady(ProcessRecord record, Duration limit, BooleanSupplier ready) {
    return comesTrue(limit, ready, record::isAlive);
  }

  /** Waits for a condition while another one holds; false if that ends or the limit is over. */
  static boolean comesTrue(Duration limit, BooleanSupplier condition, BooleanSupplier meanwhile) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (!meanwhile.getAsBoolean() || System.nanoTime() > deadline) {
        return false;
      }
      pause();
    }
    return true;
  }

  /** Asks the process to end by a signal, insists after the limit, and forgets it. */
  boolean stop(String signal, Duration limit) {
    Optional<ProcessHandle> process = lastRecord().flatMap(ProcessRecord::process);
    process.ifPresent(handle -> end(handle, signal, limit));
    try {
      Files.deleteIfExists(recordFile);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot delete " + recordFile + ": " + FileTrouble.reason(e) + ".",
          e);
    }
    return process.isPresent();
  }

  private void end(ProcessHandle process, String signal, Duration limit) {
    Executables.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
    long deadline = System.nanoTime() + limit.toNanos();
    while (process.isAlive()) {
      if (System.nanoTime() > deadline) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        deadline = Long.MAX_VALUE;
      }
      pause();
    }
  }

  /** The last thing the log says of an error, as people rarely open log files. */
  private String lastWords() {
    return LogTail.lastComplaint(log).map(line -> " (\"" + line + "\")").orElse("");
  }

  private static void pause() {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while waiting for a server.", e);
    }
  }
}
