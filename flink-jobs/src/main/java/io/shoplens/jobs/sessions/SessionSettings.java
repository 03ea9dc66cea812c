package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Times;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.Serializable;

/**
 * When a session ends and when it is a bot's.
 *
 * @param gapMicros the longest silence inside a session; one microsecond more starts the next
 * @param botEvents a session with more events than this is a bot's, however slow
 * @param botRateEvents a session needs this many events before its rate is judged, so that a burst
 *     of carts in one second is not taken for a bot
 * @param botMeanGapMicros a judged session whose mean gap is below this is a bot's
 */
public record SessionSettings(
    long gapMicros, int botEvents, int botRateEvents, long botMeanGapMicros)
    implements Serializable {

  /** No shop's shopper does 1,000 things in one visit, nor a hundred at 2.5 seconds each. */
  public static final SessionSettings DEFAULTS =
      new SessionSettings(30 * 60 * Times.MICROS_PER_SECOND, 1_000, 100, 2_500_000);

  public SessionSettings {
    requirePositive("session gap in microseconds", gapMicros);
    requirePositive("number of events that makes a bot", botEvents);
    requirePositive("number of events before a bot's rate is judged", botRateEvents - 1L);
    requirePositive("mean gap in microseconds below which a bot is seen", botMeanGapMicros);
  }

  /** True if so many events between these two times are more than a person does. */
  public boolean isBot(int events, long startedMicros, long endedMicros) {
    if (events > botEvents) {
      return true;
    }
    return events >= botRateEvents && endedMicros - startedMicros < botMeanGapMicros * (events - 1);
  }

  private static void requirePositive(String what, long value) {
    if (value <= 0) {
      throw new ShoplensException(
          Kind.USER,
          "The session settings are wrong: the " + what + " is too small; give a larger one.");
    }
  }
}
