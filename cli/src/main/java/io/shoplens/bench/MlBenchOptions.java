package io.shoplens.bench;

import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param scale share of each contest's full number of rows
 * @param repeat how often each contestant runs; the median counts
 * @param keep whether the samples stay for the next time
 * @param output where the results go as JSON
 */
public record MlBenchOptions(
    List<String> contests, double scale, int repeat, boolean keep, Optional<Path> output) {
  private static final long FEWEST = 10_000;

  public MlBenchOptions {
    contests = List.copyOf(contests);
    if (repeat < 1 || !(scale > 0 && scale <= 100)) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "--repeat must be 1 or more and --scale above 0 and up to 100; give, for example,"
              + " --scale 0.01.");
    }
  }

  long rows(long full) {
    return Math.max(FEWEST, Math.round(full * scale));
  }
}
