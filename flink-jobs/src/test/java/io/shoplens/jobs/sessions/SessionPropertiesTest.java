package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SessionPropertiesTest {
  private final Dictionaries dictionaries = new Dictionaries();

  @Property(tries = 200)
  void sessionsPartitionTheEvents(@ForAll long seed) {
    BatchSessions batch = batch(new ShopVisits(seed, dictionaries).make(6, 60));

    Map<Long, List<Event>> bySession =
        batch.events().stream().collect(Collectors.groupingBy(event -> event.sessionId));

    assertThat(bySession).hasSameSizeAs(batch.sessions());
    for (Session session : batch.sessions()) {
      assertThat(ofEvents(bySession.getOrDefault(session.sessionId(), List.of())))
          .isEqualTo(measures(session));
    }
  }

  @Property(tries = 200)
  void silenceInsideIsAtMostTheGapAndBetweenSessionsMore(@ForAll long seed) {
    List<Event> events = batch(new ShopVisits(seed, dictionaries).make(6, 60)).events();

    for (int i = 1; i < events.size(); i++) {
      Event before = events.get(i - 1);
      Event event = events.get(i);
      boolean belongs =
          event.userId == before.userId
              && event.source.sameAs(before.source)
              && event.timeMicros - before.timeMicros <= SessionSettings.DEFAULTS.gapMicros();
      assertThat(event.sessionId == before.sessionId).isEqualTo(belongs);
    }
  }

  @Property(tries = 200)
  void shufflingTheInputChangesNothing(@ForAll long seed) {
    List<Event> events = new ShopVisits(seed, dictionaries).make(6, 60);
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(batch(shuffled).sessions()).isEqualTo(batch(events).sessions());
    assertThat(TestRows.events(batch(shuffled).events()))
        .isEqualTo(TestRows.events(batch(events).events()));
  }

  private BatchSessions batch(List<Event> events) {
    return BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);
  }

  /** What can be recounted naively from a session's events. */
  private record Measures(
      long userId,
      long started,
      long ended,
      long events,
      long views,
      long carts,
      long removes,
      long purchases,
      long products,
      long categories,
      long revenueCents,
      boolean isBot) {}

  private static Measures measures(Session session) {
    return new Measures(
        session.userId(),
        session.startedMicros(),
        session.endedMicros(),
        session.events(),
        session.views(),
        session.carts(),
        session.removes(),
        session.purchases(),
        session.products(),
        session.categories(),
        session.revenueCents(),
        session.isBot());
  }

  private static Measures ofEvents(List<Event> events) {
    return new Measures(
        events.get(0).userId,
        events.stream().mapToLong(event -> event.timeMicros).min().orElseThrow(),
        events.stream().mapToLong(event -> event.timeMicros).max().orElseThrow(),
        events.size(),
        count(events, EventType.VIEW),
        count(events, EventType.CART),
        count(events, EventType.REMOVE_FROM_CART),
        count(events, EventType.PURCHASE),
        events.stream().map(event -> event.productId).distinct().count(),
        events.stream().map(event -> event.categoryCode).distinct().count(),
        events.stream().mapToLong(Event::revenueCents).sum(),
        events.get(0).isBot);
  }

  private static long count(List<Event> events, EventType type) {
    return events.stream().filter(event -> event.type == type).count();
  }
}
