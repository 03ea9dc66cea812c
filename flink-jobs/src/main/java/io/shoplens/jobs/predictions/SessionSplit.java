package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.StableHash;
import java.io.Serializable;

/**
 * Which session serves for what, so that neither a user nor a moment is both learned from and
 * judged by. Models are calibrated and chosen by later sessions than they are fitted to, because
 * shops change: what holds up for some weeks is worth more than what fits best.
 *
 * @param gapMicros the silence after which a session is over
 */
record SessionSplit(Period period, long gapMicros) implements Serializable {
  /** Percent of users that models learn from, the first of them also those to calibrate by. */
  private static final int LEARNERS = 70;

  private static final int CALIBRATORS = 35;

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
    if (isTester(userId)) {
      return startedMicros >= period.testStartMicros() ? SampleSet.TEST : SampleSet.UNUSED;
    }
    if (overMicros < period.tuningStartMicros()) {
      return SampleSet.FIT;
    }
    boolean isTuning =
        startedMicros >= period.tuningStartMicros() && overMicros < period.testStartMicros();
    if (!isTuning) {
      return SampleSet.UNUSED;
    }
    return percentOf(userId) < CALIBRATORS ? SampleSet.CALIBRATE : SampleSet.CHOOSE;
  }

  /** Whether models are judged by the user, and so learn nothing from them. */
  static boolean isTester(long userId) {
    return percentOf(userId) >= LEARNERS;
  }

  private static long percentOf(long userId) {
    return (StableHash.mix(StableHash.mix(userId) ^ DRAW) >>> 33) % 100;
  }
}
