package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.pipeline.AsOf;
import io.shoplens.jobs.pipeline.DayExtent;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The time that models learn from and are judged by.
 *
 * @param fromMicros the oldest event, stray days left out
 * @param asOfMicros the moment the data is taken to speak of
 */
record Period(long fromMicros, long asOfMicros) implements Serializable {
  private static final long SHORTEST = 4 * Times.MICROS_PER_DAY;
  private static final long LONGEST_BURN_IN = 7 * Times.MICROS_PER_DAY;

  Period {
    if (asOfMicros - fromMicros < SHORTEST) {
      throw new ShoplensException(
          Kind.DATA,
          "event_time of shop.events reaches from %s to %s, which is too short a time to learn from one part and be judged by another: read files of at least four days."
              .formatted(text(fromMicros), text(asOfMicros)));
    }
  }

  /** A few events of a stray day, early or late, move neither end. */
  static Period of(SortedMap<Integer, DaySpan> days) {
    TreeMap<Integer, DayExtent> forth = new TreeMap<>();
    TreeMap<Integer, DayExtent> back = new TreeMap<>();
    days.forEach(
        (day, span) -> {
          forth.put(day, new DayExtent(span.events(), span.newestMicros()));
          back.put(-day, new DayExtent(span.events(), -span.oldestMicros()));
        });
    return new Period(-AsOf.of(back), AsOf.of(forth));
  }

  /** Sessions that start before this know too little of their users' past. */
  long burnInEndMicros() {
    return fromMicros + Math.min(LONGEST_BURN_IN, (asOfMicros - fromMicros) / 5);
  }

  /**
   * What starts from here on, three fifths of the way, calibrates models and chooses among them.
   */
  long tuningStartMicros() {
    return fromMicros + (asOfMicros - fromMicros) * 3 / 5;
  }

  /** The last quarter starts here. */
  long testStartMicros() {
    return asOfMicros - (asOfMicros - fromMicros) / 4;
  }

  private static String text(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
