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

/** Watches a process and its descendants: their processor time and their peak memory. */
final class ProcessMeter {
  private static final long POLL_MILLIS = 100;

  private final Map<Long, Long> peakKilobytes = new HashMap<>();
  private final Map<Long, Duration> processorTimes = new HashMap<>();

  /** Waits for the process and returns its exit status. */
  int watch(Process process) throws InterruptedException {
    do {
      Stream.concat(Stream.of(process.toHandle()), process.descendants()).forEach(this::look);
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    return process.exitValue();
  }

  /** The sum of every process's own peak, as the kernel noted it: an upper bound. */
  long peakMegabytes() {
    return peakKilobytes.values().stream().mapToLong(Long::longValue).sum() / 1024;
  }

  double processorSeconds() {
    return processorTimes.values().stream().mapToLong(Duration::toMillis).sum() / 1e3;
  }

  private void look(ProcessHandle process) {
    process.info().totalCpuDuration().ifPresent(time -> processorTimes.put(process.pid(), time));
    try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      status
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .forEach(kilobytes -> peakKilobytes.put(process.pid(), Long.parseLong(kilobytes)));
    } catch (IOException | UncheckedIOException e) {
      // The process has just ended: what was seen of it before stands.
    }
  }
}
