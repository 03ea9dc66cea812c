package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DriversAgreeTest {
  private static final long DISORDER_MICROS = 600_000_000L;

  private final Dictionaries dictionaries = new Dictionaries();

  @Property(tries = 100)
  void streamingGivesTheRowsOfBatchOnShuffledEvents(@ForAll long seed) throws Exception {
    ShopVisits visits = new ShopVisits(seed, dictionaries);
    List<Event> events = visits.make(8, 40);
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      feed(stream, visits.shuffled(events, DISORDER_MICROS));
      stream.end();

      BatchSessions batch = BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);
      assertThat(stream.sessions()).isEqualTo(TestRows.sessions(batch.sessions()));
      assertThat(TestRows.events(stream.events(SessionStream.EVENTS)))
          .isEqualTo(TestRows.events(batch.events()));
      assertThat(stream.events(SessionStream.LATE)).isEmpty();
    }
  }

  @Property(tries = 20)
  void nothingIsKeptWhenNothingIsOpen(@ForAll long seed) throws Exception {
    ShopVisits visits = new ShopVisits(seed, dictionaries);
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      feed(stream, visits.make(8, 40));
      stream.end();

      assertThat(stream.stateEntries()).isZero();
      assertThat(stream.timers()).isZero();
    }
  }

  /** Watermarks follow the newest event at a distance that makes none late. */
  private static void feed(StreamingHarness stream, List<Event> events) throws Exception {
    long newest = Long.MIN_VALUE;
    for (Event event : events) {
      stream.take(event);
      newest = Math.max(newest, event.timeMicros);
      if (event.timeMicros % 3 == 0) {
        stream.watermark((newest - DISORDER_MICROS) / 1_000 - 1);
      }
    }
  }
}
