package io.shoplens.bench;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs one contestant, or the comparison, with its words in a log. */
final class MeasuredProcess {
  private static final int SHOWN = 1_500;

  private final Path log;

  MeasuredProcess(Path log) {
    this.log = log;
  }

  Measurement measure(
      String contestant, BenchInput input, ProcessBuilder builder, List<ProcessHandle> servers) {
    ProcessMeter meter = new ProcessMeter(servers);
    long start = System.nanoTime();
    int status = run(builder, meter);
    double seconds = (System.nanoTime() - start) / 1e9;
    if (status != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "%s failed on %s with status %d; its last words: %s"
              .formatted(contestant, input.file(), status, lastWords()));
    }
    return new Measurement(
        contestant,
        input.events(),
        input.lines(),
        seconds,
        meter.processorSeconds(),
        meter.peakMegabytes());
  }

  /** Runs it without interest in what it takes, and returns its exit status. */
  int run(ProcessBuilder builder) {
    return run(builder, new ProcessMeter(List.of()));
  }

  String lastWords() {
    try {
      String words = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
      return words.length() <= SHOWN ? words : "…" + words.substring(words.length() - SHOWN);
    } catch (IOException e) {
      return "it left none";
    }
  }

  String words() {
    try {
      return Files.readString(log).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private int run(ProcessBuilder builder, ProcessMeter meter) {
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.redirectOutput(log.toFile());
    try {
      return meter.watch(builder.start());
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot start " + builder.command().get(0) + ": " + e.getMessage() + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(ShoplensException.Kind.USER, "Interrupted while measuring.", e);
    }
  }
}
