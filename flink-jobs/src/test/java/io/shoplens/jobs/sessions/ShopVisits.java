package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Seeded events that crowd the edges of the session rule: few users, shared ids, equal seconds,
 * gaps at and beside half an hour, duplicates, a few fast and long visits.
 */
public final class ShopVisits {
  private static final long START = 1_569_888_000L * Times.MICROS_PER_SECOND;
  private static final long GAP = SessionSettings.DEFAULTS.gapMicros();
  private static final long[] STEPS = {
    0, 1, 1_000_000, 34_000_000, GAP - 1, GAP, GAP + 1, GAP * 3, Times.MICROS_PER_DAY
  };
  private static final String[] SOURCES = {
    "", "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222", "shop-42"
  };

  private static final int BOT_EVENTS = 120;

  private final Random random;
  private final Dictionaries dictionaries;

  public ShopVisits(long seed, Dictionaries dictionaries) {
    this.random = new Random(seed);
    this.dictionaries = dictionaries;
  }

  /** Events in the order of their time, which is not the order a job takes them in. */
  public List<Event> make(int users, int eventsPerUser) {
    List<Event> events = new ArrayList<>();
    for (long user = 1; user <= users; user++) {
      long time = START + random.nextInt(1_000) * 60L * Times.MICROS_PER_SECOND;
      boolean isFast = random.nextInt(20) == 0;
      int count = isFast ? BOT_EVENTS : eventsPerUser;
      for (int i = 0; i < count; i++) {
        time += isFast ? 1_000_000 : STEPS[random.nextInt(STEPS.length)];
        Event event = event(user, time, isFast ? 1 : random.nextInt(SOURCES.length));
        events.add(event);
        if (random.nextInt(10) == 0) {
          events.add(copy(event));
        }
      }
    }
    events.sort((left, right) -> Long.compare(left.timeMicros, right.timeMicros));
    return events;
  }

  private Event event(long user, long time, int source) {
    Event event = new Event();
    event.userId = user;
    event.timeMicros = time;
    event.type = EventType.ofCode(random.nextInt(4));
    event.productId = random.nextInt(5);
    event.categoryId = random.nextInt(3) == 0 ? Event.NO_CATEGORY : random.nextInt(3);
    event.categoryCode = dictionaries.categoryCodes().idOf(pick("unknown", "b.c", "a", "é.x.y"));
    event.brand = dictionaries.brands().idOf(pick("unknown", "acme", "zeta", "böse"));
    event.priceCents = random.nextInt(5) == 0 ? Event.NO_PRICE : random.nextInt(200_000) - 1_000;
    EventLines.setSource(event, SOURCES[source]);
    return event;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  private static Event copy(Event event) {
    Event copy = new Event();
    copy.copyFrom(event);
    return copy;
  }

  /** Moves events back and forth by at most the given time, as partitions read in parallel do. */
  List<Event> shuffled(List<Event> events, long withinMicros) {
    record Arrival(Event event, long at) {}

    List<Arrival> arrivals = new ArrayList<>();
    for (Event event : events) {
      arrivals.add(new Arrival(event, event.timeMicros + random.nextLong(withinMicros)));
    }
    arrivals.sort((left, right) -> Long.compare(left.at(), right.at()));
    return arrivals.stream().map(Arrival::event).toList();
  }
}
