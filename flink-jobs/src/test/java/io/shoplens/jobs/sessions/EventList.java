package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;

/** Sorted events in a plain list, deduplicated as a batch job does it. */
public final class EventList implements SortedEvents {
  private final List<Event> events = new ArrayList<>();

  public EventList(List<Event> unsorted, Dictionaries dictionaries) {
    List<Event> sorted = new ArrayList<>();
    for (Event event : unsorted) {
      Event copy = new Event();
      copy.copyFrom(event);
      copy.eventId = EventIdentity.of(event, dictionaries);
      sorted.add(copy);
    }
    sorted.sort(new EventOrder(dictionaries));
    for (Event event : sorted) {
      if (!events.isEmpty() && EventIdentity.same(last(), event)) {
        last().copies += event.copies;
      } else {
        events.add(event);
      }
    }
  }

  private Event last() {
    return events.get(events.size() - 1);
  }

  public List<Event> events() {
    return events;
  }

  @Override
  public int size() {
    return events.size();
  }

  @Override
  public void read(int index, Event into) {
    into.copyFrom(events.get(index));
  }

  @Override
  public void assignSession(int index, long sessionId, boolean isBot) {
    events.get(index).sessionId = sessionId;
    events.get(index).isBot = isBot;
  }
}
