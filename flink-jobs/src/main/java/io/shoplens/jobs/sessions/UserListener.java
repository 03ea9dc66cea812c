package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Event;

/**
 * Follows the events of one user after the other: each session's events, then the session, and
 * after a user's last session the user. The event instance is reused between calls.
 */
public interface UserListener {
  /** An event whose session id and bot flag are final. */
  default void event(Event event) {}

  default void session(Session session) {}

  /** All of this user's sessions have been seen. */
  default void endOfUser(long userId) {}
}
