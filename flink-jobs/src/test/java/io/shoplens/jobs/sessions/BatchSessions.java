package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;

/** What the batch driver makes of unsorted events. */
record BatchSessions(List<Event> events, List<Session> sessions) {

  static BatchSessions of(
      List<Event> unsorted, Dictionaries dictionaries, SessionSettings settings) {
    EventList sorted = new EventList(unsorted, dictionaries);
    List<Session> sessions = new ArrayList<>();
    UserListener collector =
        new UserListener() {
          @Override
          public void session(Session session) {
            sessions.add(session);
          }
        };
    UserPass.run(sorted, settings, List.of(collector));
    return new BatchSessions(sorted.events(), sessions);
  }
}
