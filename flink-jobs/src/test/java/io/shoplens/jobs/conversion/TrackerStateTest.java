package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.StreamEvents;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrackerStateTest {
  private final Dictionaries dictionaries = LeakTest.namedDictionaries();

  @Property(tries = 50)
  void packingAfterEveryEventChangesNothingEvenUnderOtherDictionaries(@ForAll long seed) {
    List<Event> events = Followed.inOrder(new Shoppers(seed).make(1, 100), dictionaries);
    ProductHistory products = Followed.productsOf(events);
    Followed restarted = new Followed();
    byte[] packed = TrackerState.pack(tracker(products, restarted), dictionaries);
    for (Event event : events) {
      Dictionaries others = otherDictionaries(event.productId);
      LandmarkTracker tracker = tracker(products, restarted);
      TrackerState.unpack(packed, others, tracker);
      tracker.take(renamed(event, others));
      packed = TrackerState.pack(tracker, others);
    }
    LandmarkTracker last = tracker(products, restarted);
    TrackerState.unpack(packed, dictionaries, last);
    last.endOfUser();

    Followed unbroken = Followed.batch(events, products);
    assertThat(restarted.landmarkLines()).isEqualTo(unbroken.landmarkLines());
    assertThat(restarted.outcomes).isEqualTo(unbroken.outcomes);
  }

  @Test
  void stateStaysSmallHoweverLongThePastIs() {
    List<Event> events = Followed.inOrder(new Shoppers(3).make(1, 5_000), dictionaries);
    LandmarkTracker tracker = tracker(Followed.productsOf(events), new Followed());
    events.forEach(tracker::take);

    assertThat(tracker.openSessions()).isBetween(1, 3);
    assertThat(TrackerState.pack(tracker, dictionaries)).hasSizeLessThan(3_000);
  }

  @Test
  void stateOfAnotherVersionIsRefusedWithTheWayOut() {
    LandmarkTracker tracker = tracker(Followed.productsOf(List.of()), new Followed());
    byte[] packed = TrackerState.pack(tracker, dictionaries);
    packed[3]++;

    assertThatThrownBy(() -> TrackerState.unpack(packed, dictionaries, tracker))
        .isInstanceOfSatisfying(
            ShoplensException.class,
            e -> assertThat(e.kind()).isEqualTo(ShoplensException.Kind.USER))
        .hasMessageContaining("without a savepoint");
  }

  private static LandmarkTracker tracker(ProductHistory products, LandmarkListener listener) {
    return new LandmarkTracker(SessionSettings.DEFAULTS, products, listener);
  }

  /** The same names under numbers that change. */
  private static Dictionaries otherDictionaries(long shift) {
    Dictionaries others = new Dictionaries();
    for (long i = 0; i < shift % 3; i++) {
      others.categoryCodes().idOf("other " + i);
      others.brands().idOf("other " + i);
    }
    return others;
  }

  private Event renamed(Event event, Dictionaries names) {
    Event other = new Event();
    StreamEvents.unpack(StreamEvents.pack(event, dictionaries), names, other);
    return other;
  }
}
