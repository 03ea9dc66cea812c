package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What is remembered of a started server, so that a later command finds just that process. */
public record ProcessRecord(long pid, Instant startedAt, int port) {
  /** The kernel's boot time, from which start times are derived, may move by a second. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  public ProcessRecord {
    requireNonNull(startedAt, "startedAt");
  }

  public static ProcessRecord of(ProcessHandle process, int port) {
    return new ProcessRecord(
        process.pid(), process.info().startInstant().orElseGet(Instant::now), port);
  }

  /** The running process, unless it has ended or its number now belongs to another one. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
  }

  public boolean isAlive() {
    return process().isPresent();
  }

  private boolean startedThen(ProcessHandle handle) {
    return handle
        .info()
        .startInstant()
        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .orElse(false);
  }

  /** Reads a record; a missing or damaged one counts as none. */
  public static Optional<ProcessRecord> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(
          new ProcessRecord(
              Long.parseLong(properties.getProperty("pid")),
              Instant.parse(properties.getProperty("started-at")),
              Integer.parseInt(properties.getProperty("port"))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Writes the record whole or not at all. */
  public void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("started-at", startedAt.toString());
    properties.setProperty("port", Integer.toString(port));
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (Writer writer = Files.newBufferedWriter(draft)) {
        properties.store(writer, null);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
