package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeakTest {
  private final Dictionaries dictionaries = namedDictionaries();

  @Property(tries = 40)
  void deletingEveryEventAfterTheLandmarkChangesNoFeature(@ForAll long seed) {
    List<Event> events = shop(seed);

    for (LandmarkReached landmark : follow(events).landmarks) {
      Set<Event> own = firstEvents(events, landmark);
      List<Event> kept =
          keep(events, event -> own.contains(event) || event.timeMicros < landmark.reachedMicros());

      assertThat(Followed.batch(kept, Followed.productsOf(kept)))
          .satisfies(again -> assertSame(again, landmark));
    }
  }

  @Property(tries = 40)
  void onlyOwnFirstEventsTheUsersPastAndEarlierDaysCount(@ForAll long seed) {
    List<Event> events = shop(seed);

    for (LandmarkReached landmark : follow(events).landmarks) {
      Set<Event> own = firstEvents(events, landmark);
      int firstDay = Times.epochDay(landmark.startedMicros());
      List<Event> kept =
          keep(
              events,
              event ->
                  own.contains(event)
                      || (event.userId == landmark.userId()
                          && event.timeMicros < landmark.startedMicros()));
      List<Event> earlierDays = keep(events, event -> event.epochDay() < firstDay);

      assertThat(Followed.batch(kept, Followed.productsOf(earlierDays)))
          .satisfies(again -> assertSame(again, landmark));
    }
  }

  @Property(tries = 40)
  void atTheStartNothingOfTheFirstEventIsKnownButItsTime(@ForAll long seed) {
    List<Event> events = shop(seed);

    for (LandmarkReached landmark : follow(events).landmarks) {
      if (landmark.landmark() == Landmark.START) {
        Set<Event> own = firstEvents(events, landmark);
        List<Event> changed =
            events.stream().map(event -> own.contains(event) ? another(event) : event).toList();

        assertThat(Followed.batch(changed, Followed.productsOf(events)))
            .satisfies(again -> assertSame(again, landmark));
      }
    }
  }

  @Test
  void theShopsReachEveryLandmarkInOverlappingSessions() {
    Set<Landmark> reached = EnumSet.noneOf(Landmark.class);
    for (long seed = 0; seed < 10; seed++) {
      List<Event> events = shop(seed);
      follow(events).landmarks.forEach(landmark -> reached.add(landmark.landmark()));
      assertThat(overlaps(events)).as("seed %d", seed).isPositive();
    }

    assertThat(reached).containsExactly(Landmark.values());
  }

  @Property(tries = 20)
  void addingToThePastDoesChangeFeatures(@ForAll long seed) {
    List<Event> events = shop(seed);
    LandmarkReached last = follow(events).landmarks.get(follow(events).landmarks.size() - 1);
    Event purchase = another(events.get(0));
    purchase.userId = last.userId();
    purchase.timeMicros = last.startedMicros() - 1;
    purchase.type = EventType.PURCHASE;
    purchase.sessionId = 1;
    List<Event> more = new ArrayList<>(events);
    more.add(firstAtOrAfter(events, last), purchase);

    assertThat(
            Followed.batch(more, Followed.productsOf(events))
                .features(last.sessionId(), last.landmark()))
        .isNotEqualTo(last.features());
  }

  private static int firstAtOrAfter(List<Event> events, LandmarkReached landmark) {
    int at = 0;
    while (events.get(at).userId != landmark.userId()
        || events.get(at).timeMicros < landmark.startedMicros()) {
      at++;
    }
    return at;
  }

  private List<Event> shop(long seed) {
    return Followed.inOrder(new Shoppers(seed).make(3, 40), dictionaries);
  }

  private static Followed follow(List<Event> events) {
    return Followed.batch(events, Followed.productsOf(events));
  }

  /** The events that a landmark may know; at the start the first one tells that there is one. */
  private static Set<Event> firstEvents(List<Event> events, LandmarkReached landmark) {
    return events.stream()
        .filter(event -> event.sessionId == landmark.sessionId())
        .limit(Math.max(1, landmark.landmark().events()))
        .collect(Collectors.toSet());
  }

  private static List<Event> keep(List<Event> events, Predicate<Event> isKept) {
    return events.stream().filter(isKept).toList();
  }

  private static Event another(Event event) {
    Event other = new Event();
    other.copyFrom(event);
    other.type = EventType.CART;
    other.productId = 999;
    other.categoryCode = 3;
    other.brand = 3;
    other.priceCents = 123_456;
    return other;
  }

  private static void assertSame(Followed again, LandmarkReached landmark) {
    assertThat(again.features(landmark.sessionId(), landmark.landmark()))
        .isEqualTo(landmark.features());
  }

  private static long overlaps(List<Event> events) {
    long overlaps = 0;
    for (int i = 2; i < events.size(); i++) {
      long session = events.get(i).sessionId;
      overlaps +=
          events.get(i - 2).sessionId == session && events.get(i - 1).sessionId != session ? 1 : 0;
    }
    return overlaps;
  }

  static Dictionaries namedDictionaries() {
    Dictionaries named = new Dictionaries();
    for (String name : List.of("a", "b", "c")) {
      named.categoryCodes().idOf(name);
      named.brands().idOf(name);
    }
    return named;
  }
}
