package io.shoplens.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches a process and its descendants: their processor time and the memory they hold at once. */
final class ProcessMeter {
  private static final long POLL_MILLIS = 200;

  private long peakKilobytes;
  private final Map<Long, Duration> processorTimes = new HashMap<>();

  /** Waits for the process and returns its exit status. */
  int watch(Process process) throws InterruptedException {
    do {
      long kilobytes =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())
              .mapToLong(this::look)
              .sum();
      peakKilobytes = Math.max(peakKilobytes, kilobytes);
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    return process.exitValue();
  }

  /** The most that all processes together held at a look; pages they share count once. */
  long peakMegabytes() {
    return peakKilobytes / 1024;
  }

  double processorSeconds() {
    return processorTimes.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
  }

  /** Returns the process's share of memory in kilobytes. */
  private long look(ProcessHandle process) {
    process.info().totalCpuDuration().ifPresent(time -> processorTimes.put(process.pid(), time));
    Path memory = Path.of("/proc/" + process.pid() + "/smaps_rollup");
    try (Stream<String> lines = Files.lines(memory)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException e) {
      // The process has just ended, and its memory with it.
      return 0;
    }
  }
}
