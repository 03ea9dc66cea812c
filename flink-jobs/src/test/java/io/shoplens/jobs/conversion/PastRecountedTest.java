package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The incremental past against one counted anew for every session from the user's events. */
class PastRecountedTest {
  private static final double MICROS_PER_MINUTE = 60e6;

  private final Dictionaries dictionaries = LeakTest.namedDictionaries();

  @Property(tries = 100)
  void overlappingSessionsKnowThePastOfTheirStart(@ForAll long seed) {
    List<Event> events = Followed.inOrder(new Shoppers(seed).make(3, 60), dictionaries);

    for (LandmarkReached reached : Followed.batch(events, Followed.productsOf(events)).landmarks) {
      if (reached.landmark() == Landmark.START) {
        recounted(pastOf(reached, events), reached.startedMicros())
            .forEach((name, value) -> assertValue(reached, name, value));
      }
    }
  }

  @Property(tries = 100)
  void productsMetBeforeAreTheSixteenMetLast(@ForAll long seed) {
    List<Event> events = Followed.inOrder(new Shoppers(seed).make(3, 60), dictionaries);

    for (LandmarkReached reached : Followed.batch(events, Followed.productsOf(events)).landmarks) {
      if (reached.landmark() == Landmark.AFTER_1) {
        Set<Long> met = lastProducts(pastOf(reached, events));
        long first =
            events.stream()
                .filter(event -> event.sessionId == reached.sessionId())
                .findFirst()
                .orElseThrow()
                .productId;
        assertThat(Followed.value(reached, "share_seen_before"))
            .isEqualTo(met.contains(first) ? 1 : 0);
      }
    }
  }

  private static List<Event> pastOf(LandmarkReached reached, List<Event> events) {
    return events.stream()
        .filter(event -> event.userId == reached.userId())
        .filter(event -> event.timeMicros < reached.startedMicros())
        .toList();
  }

  private static Map<String, Double> recounted(List<Event> past, long start) {
    Set<Long> orders = new HashSet<>();
    Event lastOrder = null;
    int cartsSince = 0;
    long cents = 0;
    for (Event event : past) {
      cents += event.revenueCents();
      if (event.revenueCents() > 0 && orders.add(event.sessionId)) {
        lastOrder = event;
        cartsSince = 0;
      }
      cartsSince += event.type == EventType.CART ? 1 : 0;
    }
    double purchases = count(past, EventType.PURCHASE);
    return Map.ofEntries(
        Map.entry("is_first_visit", past.isEmpty() ? 1.0 : 0.0),
        Map.entry(
            "earlier_sessions",
            (double) Math.max(1, past.stream().map(event -> event.sessionId).distinct().count())),
        Map.entry("earlier_views", count(past, EventType.VIEW)),
        Map.entry("earlier_carts", count(past, EventType.CART)),
        Map.entry("carts_since_order", (double) cartsSince),
        Map.entry("has_ordered", lastOrder == null ? 0.0 : 1.0),
        Map.entry("earlier_orders", (double) Math.max(1, orders.size())),
        Map.entry("earlier_order_value", lastOrder == null ? 1 : cents / 10_000.0 / orders.size()),
        Map.entry("further_order_items", lastOrder == null ? 0 : purchases / orders.size() - 1),
        Map.entry(
            "minutes_since_event",
            past.isEmpty()
                ? 0
                : (start - past.get(past.size() - 1).timeMicros) / MICROS_PER_MINUTE),
        Map.entry("days_since_order", lastOrder == null ? 0 : days(lastOrder.timeMicros, start)),
        Map.entry(
            "days_since_first_event", past.isEmpty() ? 0 : days(past.get(0).timeMicros, start)));
  }

  private static Set<Long> lastProducts(List<Event> past) {
    Set<Long> last = new LinkedHashSet<>();
    for (int i = past.size() - 1; i >= 0 && last.size() < RecentProducts.CAPACITY; i--) {
      last.add(past.get(i).productId);
    }
    return last;
  }

  private static double count(List<Event> past, EventType type) {
    return past.stream().filter(event -> event.type == type).count();
  }

  private static double days(long from, long to) {
    return (to - from) / (double) Times.MICROS_PER_DAY;
  }

  private static void assertValue(LandmarkReached reached, String name, double raw) {
    Feature feature =
        FeatureCatalogue.at(reached.landmark()).stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    assertThat(Followed.value(reached, name))
        .as(name)
        .isCloseTo(feature.transformation().apply(raw), within(1e-9));
  }
}
