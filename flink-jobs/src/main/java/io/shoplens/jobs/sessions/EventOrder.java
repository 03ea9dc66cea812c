package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import java.util.Comparator;

/**
 * The order in which events are taken: user, source session, time, type, product. The remaining
 * values follow, so that only duplicates are equal and a result never depends on arrival; strings
 * are compared by hash because a dictionary's ids do depend on it.
 */
public final class EventOrder implements Comparator<Event> {
  private final Dictionary categoryCodes;
  private final Dictionary brands;

  public EventOrder(Dictionaries dictionaries) {
    this.categoryCodes = dictionaries.categoryCodes();
    this.brands = dictionaries.brands();
  }

  @Override
  public int compare(Event left, Event right) {
    int order = Long.compare(left.userId, right.userId);
    if (order == 0) {
      order = compareSources(left.source, right.source);
    }
    if (order == 0) {
      order = Long.compare(left.timeMicros, right.timeMicros);
    }
    if (order == 0) {
      order = left.type.compareTo(right.type);
    }
    if (order == 0) {
      order = Long.compare(left.productId, right.productId);
    }
    return order == 0 ? compareRest(left, right) : order;
  }

  private static int compareSources(Event.SourceSession left, Event.SourceSession right) {
    int order = Byte.compare(left.kind, right.kind);
    if (order == 0) {
      order = Long.compare(left.high, right.high);
    }
    return order == 0 ? Long.compare(left.low, right.low) : order;
  }

  private int compareRest(Event left, Event right) {
    int order = Long.compare(left.categoryId, right.categoryId);
    if (order == 0) {
      order =
          Long.compare(
              categoryCodes.hash(left.categoryCode), categoryCodes.hash(right.categoryCode));
    }
    if (order == 0) {
      order = Long.compare(brands.hash(left.brand), brands.hash(right.brand));
    }
    return order == 0 ? Long.compare(left.priceCents, right.priceCents) : order;
  }
}
