package io.shoplens.jobs.quality;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How checks run.
 *
 * @param threads files read side by side
 * @param temporary folder for keys that do not fit in memory
 * @param keysInMemory 64-bit key hashes kept in memory at once
 */
public record QualitySettings(int threads, Path temporary, int keysInMemory) {
  private static final int DEFAULT_KEYS_IN_MEMORY = 4_000_000;

  public QualitySettings {
    Objects.requireNonNull(temporary, "temporary");
    if (threads < 1 || keysInMemory < 1) {
      throw new IllegalArgumentException(
          "threads and keysInMemory must be at least 1, not " + threads + " and " + keysInMemory);
    }
  }

  public QualitySettings(int threads, Path temporary) {
    this(threads, temporary, DEFAULT_KEYS_IN_MEMORY);
  }

  /** All processors, and the temporary folder of the machine. */
  public static QualitySettings defaults() {
    return new QualitySettings(
        Runtime.getRuntime().availableProcessors(), Path.of(System.getProperty("java.io.tmpdir")));
  }
}
