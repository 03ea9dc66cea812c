package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.SourceId;
import io.shoplens.jobs.sessions.OpenSession;
import io.shoplens.jobs.sessions.SessionSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DriversAgreeTest {
  private final Dictionaries dictionaries = LeakTest.namedDictionaries();

  @Property(tries = 100)
  void eventByEventOverAllUsersTellsWhatUserByUserTells(@ForAll long seed) {
    List<Event> events = Followed.inOrder(new Shoppers(seed).make(4, 50), dictionaries);
    ProductHistory products = Followed.productsOf(events);

    Followed batch = Followed.batch(events, products);
    Followed stream = new LiveShop(products, seed).follow(events, dictionaries);

    assertThat(stream.landmarkLines()).containsExactlyInAnyOrderElementsOf(batch.landmarkLines());
    assertThat(stream.outcomes).containsExactlyInAnyOrderElementsOf(batch.outcomes);
  }

  /** A tracker per user, sessions cut as events come, watermarks at odd moments. */
  private static final class LiveShop {
    private final Map<Long, LandmarkTracker> trackers = new HashMap<>();
    private final Map<String, OpenSession> sessions = new HashMap<>();
    private final Followed followed = new Followed();
    private final ProductHistory products;
    private final Random watermarks;

    LiveShop(ProductHistory products, long seed) {
      this.products = products;
      this.watermarks = new Random(seed);
    }

    Followed follow(List<Event> events, Dictionaries dictionaries) {
      List<Event> live = new ArrayList<>(events);
      live.sort(LandmarkTracker.order(dictionaries));
      live.forEach(this::take);
      trackers.values().forEach(LandmarkTracker::endOfUser);
      return followed;
    }

    private void take(Event event) {
      Event alone = new Event();
      alone.copyFrom(event);
      alone.sessionId = sessionOf(event);
      trackers
          .computeIfAbsent(
              event.userId,
              user -> new LandmarkTracker(SessionSettings.DEFAULTS, products, followed))
          .take(alone);
      if (watermarks.nextInt(5) == 0) {
        trackers.values().forEach(tracker -> tracker.closeUntil(event.timeMicros));
      }
    }

    private long sessionOf(Event event) {
      OpenSession session =
          sessions.computeIfAbsent(
              event.userId + " " + SourceId.of(event.source),
              key -> new OpenSession(SessionSettings.DEFAULTS));
      if (session.isOpen() && !session.accepts(event)) {
        session.close();
      }
      session.add(event);
      return session.sessionId();
    }
  }
}
