package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Times;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * When the session started, UTC. Sines and cosines make 23:59 and 00:00 neighbours; a unit of two
 * leads from a wave's lowest point to its highest.
 */
final class TimeFeatures {
  private static final double FROM_LOW_TO_HIGH = 2;
  private static final long MICROS_PER_WEEK = 7 * Times.MICROS_PER_DAY;

  /** The epoch began on a Thursday. */
  private static final long MONDAY_TO_EPOCH = 3 * Times.MICROS_PER_DAY;

  static final List<KnownFeature<SessionStart>> ALL =
      List.of(
          daily("day_sine", "at 06:00 rather than 18:00 UTC", Math::sin, 1),
          daily("day_cosine", "at 00:00 rather than 12:00 UTC", Math::cos, 1),
          daily("half_day_sine", "at 03:00 or 15:00 rather than 09:00 or 21:00 UTC", Math::sin, 2),
          daily(
              "half_day_cosine", "at 00:00 or 12:00 rather than 06:00 or 18:00 UTC", Math::cos, 2),
          weekly("week_sine", "on Tuesday evening rather than Saturday morning", Math::sin),
          weekly("week_cosine", "as Monday begins rather than at noon on Thursday", Math::cos),
          new KnownFeature<>(
              new Feature(
                  "is_weekend",
                  Transformation.NONE,
                  1,
                  "weekend rather than weekday",
                  "Starting on a weekend multiplies the odds of buying by %s."),
              Landmark.START,
              start -> Times.isWeekend(Times.epochDay(start.micros())) ? 1 : 0));

  private TimeFeatures() {}

  private static KnownFeature<SessionStart> daily(
      String name, String contrast, DoubleUnaryOperator wave, int perDay) {
    return new KnownFeature<>(
        wave(name, contrast, "one of four parts of the daily rhythm"),
        Landmark.START,
        start -> {
          long time = Math.floorMod(start.micros(), Times.MICROS_PER_DAY);
          return wave.applyAsDouble(2 * Math.PI * perDay * time / Times.MICROS_PER_DAY);
        });
  }

  private static KnownFeature<SessionStart> weekly(
      String name, String contrast, DoubleUnaryOperator wave) {
    return new KnownFeature<>(
        wave(name, contrast, "one of two parts of the weekly rhythm"),
        Landmark.START,
        start -> {
          long time = Math.floorMod(start.micros() + MONDAY_TO_EPOCH, MICROS_PER_WEEK);
          return wave.applyAsDouble(2 * Math.PI * time / MICROS_PER_WEEK);
        });
  }

  private static Feature wave(String name, String contrast, String part) {
    return new Feature(
        name,
        Transformation.NONE,
        FROM_LOW_TO_HIGH,
        contrast,
        "Starting " + contrast + " multiplies the odds of buying by %s (" + part + ").");
  }
}
