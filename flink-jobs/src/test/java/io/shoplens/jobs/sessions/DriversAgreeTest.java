package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DriversAgreeTest {
  private static final long DISORDER_MICROS = 600_000_000L;

  @Property(tries = 100)
  void streamingGivesTheRowsOfBatchOnShuffledEvents(@ForAll long seed) throws Exception {
    Dictionaries dictionaries = new Dictionaries();
    ShopVisits visits = new ShopVisits(seed, dictionaries);
    List<Event> events = visits.make(8, 40);
    BatchSessions batch = BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);

    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      long newest = Long.MIN_VALUE;
      for (Event event : visits.shuffled(events, DISORDER_MICROS)) {
        stream.take(event);
        newest = Math.max(newest, event.timeMicros);
        if (event.timeMicros % 3 == 0) {
          stream.watermark((newest - DISORDER_MICROS) / 1_000 - 1);
        }
      }
      stream.end();

      assertThat(stream.sessions()).containsExactlyElementsOf(rows(batch.sessions()));
      assertThat(identities(stream.events(SessionStream.EVENTS)))
          .containsExactlyElementsOf(identities(batch.events()));
      assertThat(stream.events(SessionStream.LATE)).isEmpty();
      assertThat(stream.stateEntries()).isZero();
      assertThat(stream.timers()).isZero();
    }
  }

  private static List<String> rows(List<Session> sessions) {
    return sessions.stream()
        .map(session -> SessionText.whole(SessionRows.of(session)))
        .sorted()
        .toList();
  }

  private static List<String> identities(List<Event> events) {
    return events.stream()
        .map(event -> event.eventId + "," + event.sessionId + "," + event.copies)
        .sorted()
        .toList();
  }
}
