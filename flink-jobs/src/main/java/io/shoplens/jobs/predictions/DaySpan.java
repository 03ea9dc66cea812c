package io.shoplens.jobs.predictions;

import java.io.Serializable;

/** How many events a day has, the oldest and the newest of them. */
record DaySpan(long events, long oldestMicros, long newestMicros) implements Serializable {

  DaySpan plus(DaySpan other) {
    return new DaySpan(
        events + other.events,
        Math.min(oldestMicros, other.oldestMicros),
        Math.max(newestMicros, other.newestMicros));
  }
}
