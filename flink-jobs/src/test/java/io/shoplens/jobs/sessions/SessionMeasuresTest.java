package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.PriceBand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SessionMeasuresTest {
  private static final List<EventType> FUNNEL =
      List.of(EventType.VIEW, EventType.CART, EventType.PURCHASE);

  private final Dictionaries dictionaries = new Dictionaries();

  @Property(tries = 200)
  void whatDependsOnTheOrderEqualsALiteralSearch(@ForAll long seed) {
    List<Event> events = new ShopVisits(seed, dictionaries).make(6, 60);
    BatchSessions batch = BatchSessions.of(events, dictionaries, SessionSettings.DEFAULTS);
    Map<Long, List<Event>> bySession =
        batch.events().stream().collect(Collectors.groupingBy(event -> event.sessionId));

    for (Session session : batch.sessions()) {
      List<Event> of = bySession.getOrDefault(session.sessionId(), List.of());
      assertThat(session.strictStage()).isEqualTo(strictStage(of));
      assertThat(session.firstPurchaseMicros()).isEqualTo(firstPurchase(of));
      assertThat(session.primaryCategory()).isEqualTo(most(of, event -> event.categoryCode));
      assertThat(session.primaryBrand()).isEqualTo(most(of, event -> event.brand));
      assertThat(session.primaryPriceBand())
          .isEqualTo(most(of, event -> PriceBand.of(event.priceCents)));
    }
  }

  /** The longest start of the funnel found, in order, among the events of one product. */
  private static int strictStage(List<Event> events) {
    return events.stream()
        .collect(Collectors.groupingBy(event -> event.productId))
        .values()
        .stream()
        .mapToInt(SessionMeasuresTest::stageOfOneProduct)
        .max()
        .orElseThrow();
  }

  private static int stageOfOneProduct(List<Event> events) {
    int from = 0;
    for (int stage = 0; stage < FUNNEL.size(); stage++) {
      List<EventType> rest =
          events.subList(from, events.size()).stream().map(event -> event.type).toList();
      int found = rest.indexOf(FUNNEL.get(stage));
      if (found < 0) {
        return stage;
      }
      from += found + 1;
    }
    return FUNNEL.size();
  }

  private static long firstPurchase(List<Event> events) {
    return events.stream()
        .filter(event -> event.revenueCents() > 0)
        .mapToLong(event -> event.timeMicros)
        .min()
        .orElse(Session.NEVER);
  }

  private static <T> T most(List<Event> events, Function<Event, T> value) {
    Map<T, Long> counts =
        events.stream()
            .collect(Collectors.groupingBy(value, LinkedHashMap::new, Collectors.counting()));
    long largest = Collections.max(counts.values());
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() == largest)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
