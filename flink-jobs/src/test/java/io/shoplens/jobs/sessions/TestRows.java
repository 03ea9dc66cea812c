package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Event;
import java.util.List;

/** What is compared between drivers: all values of all rows, whatever their order. */
final class TestRows {
  private TestRows() {}

  static List<String> sessions(List<Session> sessions) {
    return sessions.stream()
        .map(session -> SessionText.whole(SessionRows.of(session)))
        .sorted()
        .toList();
  }

  static List<String> events(List<Event> events) {
    return events.stream()
        .map(event -> event.eventId + "," + event.sessionId + "," + event.copies)
        .sorted()
        .toList();
  }
}
