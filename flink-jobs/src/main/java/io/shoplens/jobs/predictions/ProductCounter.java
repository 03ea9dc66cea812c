package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.ProductCounts;
import io.shoplens.jobs.conversion.ProductDays;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.SessionSettings;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts what products were viewed and bought, session by session, on the day on which a session is
 * surely over: only then is it known whether it was a bot's, and no later event changes the count
 * of a day that is past.
 */
final class ProductCounter implements UserEvents.Listener {
  private static final ProductCounts VIEW = new ProductCounts(1, 0);
  private static final ProductCounts PURCHASE = new ProductCounts(0, 1);

  private final SessionSettings settings;
  private final ProductDays days;
  private final Map<Long, Seen> sessions = new HashMap<>();

  ProductCounter(SessionSettings settings, ProductDays days) {
    this.settings = settings;
    this.days = days;
  }

  @Override
  public void event(Event event) {
    sessions.computeIfAbsent(event.sessionId, session -> new Seen(event.timeMicros)).add(event);
  }

  @Override
  public void endOfUser() {
    sessions.values().forEach(this::count);
    sessions.clear();
  }

  private void count(Seen session) {
    if (settings.isBot(session.events, session.startedMicros, session.lastMicros)) {
      return;
    }
    int day = Times.epochDay(session.lastMicros + settings.gapMicros() + 1);
    session.viewed.forEach(product -> days.add(product, day, VIEW));
    session.bought.forEach(product -> days.add(product, day, PURCHASE));
  }

  /** The products of one session. */
  private static final class Seen {
    private final LongArrayList viewed = new LongArrayList();
    private final LongArrayList bought = new LongArrayList();
    private final long startedMicros;
    private long lastMicros;
    private int events;

    Seen(long startedMicros) {
      this.startedMicros = startedMicros;
    }

    void add(Event event) {
      events++;
      lastMicros = event.timeMicros;
      if (event.type == EventType.VIEW) {
        viewed.add(event.productId);
      } else if (event.type == EventType.PURCHASE) {
        bought.add(event.productId);
      }
    }
  }
}
