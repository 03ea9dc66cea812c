package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.StableHash;
import java.io.Serializable;

/**
 * Which session serves for what, so that neither a user nor a moment is both learned from and
 * judged by.
 *
 * @param gapMicros the silence after which a session is over
 */
record SessionSplit(Period period, long gapMicros) implements Serializable {
  /** Makes these draws others than those by which users are spread over buckets. */
  private static final long DRAW = 0x5E55_104EL;

  SampleSet setOf(long userId, long startedMicros, long lastMicros) {
    long overMicros = lastMicros + gapMicros;
    if (overMicros >= period.asOfMicros()) {
      return SampleSet.OPEN;
    }
    if (startedMicros < period.burnInEndMicros()) {
      return SampleSet.BURN_IN;
    }
    SampleSet users = ofUser(userId);
    boolean isUsed =
        users == SampleSet.TEST
            ? startedMicros >= period.testStartMicros()
            : overMicros < period.testStartMicros();
    return isUsed ? users : SampleSet.UNUSED;
  }

  /** The set a user's sessions belong to, if they belong to any. */
  static SampleSet ofUser(long userId) {
    long percent = (StableHash.mix(StableHash.mix(userId) ^ DRAW) >>> 33) % 100;
    if (percent < 50) {
      return SampleSet.FIT;
    }
    if (percent < 60) {
      return SampleSet.CALIBRATE;
    }
    return percent < 70 ? SampleSet.CHOOSE : SampleSet.TEST;
  }
}
