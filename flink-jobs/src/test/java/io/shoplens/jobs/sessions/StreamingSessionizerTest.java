package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.Test;

class StreamingSessionizerTest {
  private static final long TEN_OCLOCK = 1_569_924_000_000L;
  private static final long HALF_HOUR = 1_800_000L;
  private static final String VIEW = "view,1,10,a.b,acme,5.00,7,shop-42";

  private final Dictionaries dictionaries = new Dictionaries();
  private final EventLines lines = new EventLines(dictionaries);

  @Test
  void sessionClosesWhenTheWatermarkPassesItsLastMoment() throws Exception {
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      stream.takeAll(lines.parse(List.of("2019-10-01T10:00:00Z," + VIEW)));

      stream.watermark(TEN_OCLOCK + HALF_HOUR - 1);
      assertThat(stream.sessions()).isEmpty();

      stream.watermark(TEN_OCLOCK + HALF_HOUR);
      assertThat(stream.sessions()).hasSize(1);
      assertThat(stream.stateEntries()).isZero();
    }
  }

  @Test
  void eventsCarryTheirSessionIdBeforeTheSessionCloses() throws Exception {
    List<Event> events = lines.parse(List.of("2019-10-01T10:00:00Z," + VIEW));
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      stream.takeAll(events);
      stream.watermark(TEN_OCLOCK);

      assertThat(stream.sessions()).isEmpty();
      assertThat(TestRows.events(stream.events(SessionStream.EVENTS)))
          .isEqualTo(
              TestRows.events(
                  BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS).events()));
    }
  }

  @Test
  void eventBehindTheWatermarkIsLateAndChangesNothing() throws Exception {
    List<Event> events =
        lines.parse(List.of("2019-10-01T10:00:00Z," + VIEW, "2019-10-01T09:59:59Z," + VIEW));
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      stream.take(events.get(0));
      stream.watermark(TEN_OCLOCK - 1_000);
      stream.take(events.get(1));
      stream.end();

      assertThat(stream.events(SessionStream.LATE))
          .singleElement()
          .satisfies(late -> assertThat(EventIdentity.same(late, events.get(1))).isTrue());
      assertThat(stream.sessions())
          .isEqualTo(
              TestRows.sessions(
                  BatchSessions.of(events.subList(0, 1), dictionaries, SessionSettings.DEFAULTS)
                      .sessions()));
    }
  }

  @Property(tries = 50)
  void restoredSnapshotGoesOnAsIfNothingHadHappened(
      @ForAll long seed, @ForAll @IntRange(max = 200) int cut) throws Exception {
    ShopVisits visits = new ShopVisits(seed, dictionaries);
    List<Event> events = visits.make(5, 41);
    List<String> sessions = new ArrayList<>();
    List<Event> taken = new ArrayList<>();
    OperatorSubtaskState snapshot;
    try (StreamingHarness before = new StreamingHarness(dictionaries)) {
      before.takeAll(events.subList(0, cut));
      before.watermark(events.get(cut).timeMicros / 1_000 - 1);
      snapshot = before.snapshot();
      sessions.addAll(before.sessions());
      taken.addAll(before.events(SessionStream.EVENTS));
    }
    try (StreamingHarness after = new StreamingHarness(dictionaries, snapshot)) {
      after.takeAll(events.subList(cut, events.size()));
      after.end();
      sessions.addAll(after.sessions());
      taken.addAll(after.events(SessionStream.EVENTS));
    }

    BatchSessions batch = BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);
    assertThat(sessions).containsExactlyInAnyOrderElementsOf(TestRows.sessions(batch.sessions()));
    assertThat(TestRows.events(taken)).isEqualTo(TestRows.events(batch.events()));
  }
}
