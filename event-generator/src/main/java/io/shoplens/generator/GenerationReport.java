package io.shoplens.generator;

import java.nio.file.Path;
import java.util.List;

/**
 * What a generation made: lines written, events that survive cleaning, and what it cost.
 *
 * @param cpuSeconds processor time of the whole process while generating
 * @param files every file written, the events first
 */
public record GenerationReport(
    long lines, long cleanEvents, double cpuSeconds, double wallSeconds, List<Path> files) {
  public GenerationReport {
    files = List.copyOf(files);
  }

  /** Lines per second of processor time. */
  public double linesPerCpuSecond() {
    return cpuSeconds > 0 ? lines / cpuSeconds : 0;
  }
}
