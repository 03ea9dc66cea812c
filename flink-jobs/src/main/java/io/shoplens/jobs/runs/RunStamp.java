package io.shoplens.jobs.runs;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/** Which run made a row, and when. */
public record RunStamp(String runId, long startedMicros) implements Serializable {
  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** A new run's, unlike that of any other. */
  public static RunStamp next(RunEnvironment environment) {
    Instant now = environment.clock().instant();
    int suffix = ThreadLocalRandom.current().nextInt(0x10000);
    return new RunStamp(
        RUN_ID.format(now) + String.format("-%04x", suffix), environment.nowMicros());
  }
}
