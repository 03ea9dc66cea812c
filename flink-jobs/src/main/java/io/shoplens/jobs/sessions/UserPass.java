package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Event;
import java.util.List;

/**
 * The batch driver of the session rule: one pass over sorted events that cuts the sessions, writes
 * their identity back and lets listeners follow each user.
 */
public final class UserPass {
  /** Sessions up to this length are read once; events beyond it are read again to be told. */
  private static final int HELD = 64;

  private final SortedEvents events;
  private final OpenSession open;
  private final UserListener[] listeners;
  private final Event[] held = new Event[HELD];

  /** Takes the place of a held event beyond the last one. */
  private Event spare = new Event();

  private UserPass(SortedEvents events, SessionSettings settings, List<UserListener> listeners) {
    this.events = events;
    this.open = new OpenSession(settings);
    this.listeners = listeners.toArray(new UserListener[0]);
    for (int i = 0; i < HELD; i++) {
      held[i] = new Event();
    }
  }

  public static void run(
      SortedEvents events, SessionSettings settings, List<UserListener> listeners) {
    if (events.size() > 0) {
      new UserPass(events, settings, listeners).run();
    }
  }

  private void run() {
    events.read(0, held[0]);
    int start = 0;
    while (start < events.size()) {
      int end = extend(start);
      tell(open.close(), start, end);
      boolean isLast = end == events.size();
      long user = held[0].userId;
      if (!isLast) {
        moveToFront(end - start);
      }
      if (isLast || held[0].userId != user) {
        endOfUser(user);
      }
      start = end;
    }
  }

  /** Takes the events of the session that starts here and leaves the one after it at its place. */
  private int extend(int start) {
    open.add(held[0]);
    int index = start + 1;
    for (; index < events.size(); index++) {
      Event event = place(index - start);
      events.read(index, event);
      if (!open.accepts(event)) {
        break;
      }
      open.add(event);
    }
    return index;
  }

  private Event place(int offset) {
    return offset < HELD ? held[offset] : spare;
  }

  private void moveToFront(int offset) {
    Event next = place(offset);
    if (offset < HELD) {
      held[offset] = held[0];
    } else {
      spare = held[0];
    }
    held[0] = next;
  }

  private void tell(Session session, int start, int end) {
    for (int index = start; index < end; index++) {
      events.assignSession(index, session.sessionId(), session.isBot());
      if (index - start < HELD) {
        tell(held[index - start], session);
      }
    }
    if (end - start > HELD) {
      tellRest(session, start, end);
    }
    for (UserListener listener : listeners) {
      listener.session(session);
    }
  }

  private void tellRest(Session session, int start, int end) {
    Event again = new Event();
    for (int index = start + HELD; index < end; index++) {
      events.read(index, again);
      tell(again, session);
    }
  }

  private void tell(Event event, Session session) {
    event.sessionId = session.sessionId();
    event.isBot = session.isBot();
    for (UserListener listener : listeners) {
      listener.event(event);
    }
  }

  private void endOfUser(long userId) {
    for (UserListener listener : listeners) {
      listener.endOfUser(userId);
    }
  }
}
