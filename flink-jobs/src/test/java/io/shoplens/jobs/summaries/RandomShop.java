package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small shops with everything odd in them: gaps, bots, repeats, shared and missing values. */
final class RandomShop {
  private static final long START = 18_170 * Times.MICROS_PER_DAY;

  private final Random random;
  private final Dictionaries dictionaries = new Dictionaries();

  private RandomShop(long seed) {
    this.random = new Random(seed);
    for (int i = 0; i < 75; i++) {
      dictionaries.brands().idOf("brand-" + i);
      dictionaries.categoryCodes().idOf("level" + i % 6 + (i < 6 ? "" : ".kind" + i));
    }
  }

  static ShopHistory of(long seed, int events) {
    RandomShop shop = new RandomShop(seed);
    return ShopHistory.of(shop.events(events), shop.dictionaries);
  }

  private List<Event> events(int count) {
    List<Event> events = new ArrayList<>();
    while (events.size() < count) {
      visit(1 + random.nextInt(1 + count / 8), events);
    }
    return events;
  }

  private void visit(int user, List<Event> events) {
    long time = START + random.nextInt(9 * 24 * 3600) * Times.MICROS_PER_SECOND;
    Event.SourceSession source = source();
    long pause = random.nextInt(10) == 0 ? 100_000 : 400 * Times.MICROS_PER_SECOND;
    int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 20 : 6);
    int product = random.nextInt(120);
    for (int i = 0; i < length; i++) {
      product = random.nextInt(3) == 0 ? random.nextInt(120) : product;
      Event event = event(user, time, product);
      event.source.copyFrom(source);
      event.copies = random.nextInt(15) == 0 ? 3 : 1;
      events.add(event);
      time += (long) (random.nextDouble() * pause);
    }
  }

  private Event event(int user, long time, int product) {
    Event event = new Event();
    event.timeMicros = time;
    event.type = EventType.ofCode(Math.max(0, random.nextInt(8) - 4));
    event.productId = product;
    int category = random.nextInt(12) == 0 ? product % 7 : product % 75;
    if (random.nextInt(10) > 0) {
      event.categoryId = 1_000L + category;
      event.categoryCode = category % 9 == 0 ? 0 : 1 + category;
    }
    event.brand = product % 11 == 0 ? 0 : Math.min(1 + product, 74);
    event.priceCents =
        switch (random.nextInt(12)) {
          case 0 -> Event.NO_PRICE;
          case 1 -> 0;
          case 2 -> -5_00;
          default -> 1L + (long) product * product * 9L + random.nextInt(3) * 100L;
        };
    event.userId = user;
    return event;
  }

  private Event.SourceSession source() {
    Event.SourceSession source = new Event.SourceSession();
    int kind = random.nextInt(6);
    if (kind > 1) {
      source.setUuid(7, random.nextInt(50));
    } else if (kind > 0) {
      source.setText(new byte[] {'s', (byte) ('a' + random.nextInt(20))}, 0, 2);
    }
    return source;
  }
}
