package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;

/** The buffered events of one user whose time has come, put in order; instances are reused. */
final class DueEvents {
  /** Kept for the next user; one with more events should not hold memory for ever. */
  private static final int KEPT = 4_096;

  private final Dictionaries dictionaries;
  private final EventOrder order;
  private final List<Event> pool = new ArrayList<>();
  private int size;

  DueEvents(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
    this.order = new EventOrder(dictionaries);
  }

  void clear() {
    size = 0;
    if (pool.size() > KEPT) {
      pool.clear();
    }
  }

  void add(byte[] packed) {
    if (size == pool.size()) {
      pool.add(new Event());
    }
    StreamEvents.unpack(packed, dictionaries, pool.get(size++));
  }

  /**
   * The events in order, each with its identity, duplicates counted in the one that stays.
   * Duplicates have the same time, so none can be due while another still waits.
   */
  List<Event> inOrder() {
    List<Event> sorted = pool.subList(0, size);
    sorted.sort(order);
    List<Event> distinct = new ArrayList<>(size);
    for (Event event : sorted) {
      Event last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
      if (last != null && EventIdentity.same(last, event)) {
        last.copies += event.copies;
      } else {
        event.eventId = EventIdentity.of(event, dictionaries);
        distinct.add(event);
      }
    }
    return distinct;
  }
}
