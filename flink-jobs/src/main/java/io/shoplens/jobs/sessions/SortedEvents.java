package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Event;

/**
 * Deduplicated events of many users, ordered by user, source session, time, event type and product;
 * a session's identity is written back once it is known.
 */
public interface SortedEvents {
  int size();

  void read(int index, Event into);

  void assignSession(int index, long sessionId, boolean isBot);
}
