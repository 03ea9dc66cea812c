package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.SessionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Seeded users who view much and buy little, in up to three sessions side by side, often at the
 * same instant, around the edges of the session rule and over midnight.
 */
final class Shoppers {
  private static final long START = 1_569_965_400L * Times.MICROS_PER_SECOND;
  private static final long GAP = SessionSettings.DEFAULTS.gapMicros();
  private static final long[] STEPS = {
    0,
    0,
    0,
    1,
    1_000_000,
    1_000_000,
    34_000_000,
    34_000_000,
    34_000_000,
    34_000_000,
    34_000_000,
    34_000_000,
    300_000_000,
    300_000_000,
    GAP / 2,
    GAP,
    GAP + 1,
    GAP * 5
  };

  private final Random random;

  Shoppers(long seed) {
    this.random = new Random(seed);
  }

  List<Event> make(int users, int eventsPerUser) {
    List<Event> events = new ArrayList<>();
    for (long user = 1; user <= users; user++) {
      long time = START + random.nextInt(100) * 34_000_000L;
      int sources = 1 + random.nextInt(3);
      for (int i = 0; i < eventsPerUser; i++) {
        time += STEPS[random.nextInt(STEPS.length)];
        time += random.nextInt(30) == 0 ? Times.MICROS_PER_DAY : 0;
        events.add(event(user, time, random.nextInt(sources)));
      }
    }
    return events;
  }

  private Event event(long user, long time, int source) {
    Event event = new Event();
    event.userId = user;
    event.timeMicros = time;
    event.type = type(random.nextInt(100));
    event.productId = random.nextInt(25);
    event.categoryCode = random.nextInt(4);
    event.brand = random.nextInt(4);
    event.priceCents = random.nextInt(6) == 0 ? Event.NO_PRICE : random.nextInt(90_000) - 500;
    if (source > 0) {
      event.source.setUuid(7, source);
    }
    return event;
  }

  private static EventType type(int percent) {
    if (percent < 86) {
      return EventType.VIEW;
    }
    if (percent < 92) {
      return EventType.CART;
    }
    return percent < 95 ? EventType.REMOVE_FROM_CART : EventType.PURCHASE;
  }
}
