package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one user after the other, or one for ever: takes events whose session is known, in the
 * order of time, and tells landmarks and outcomes. It remembers sums, the last products and the
 * open sessions, however long the user's past is.
 */
public final class LandmarkTracker {
  private final SessionSettings settings;
  private final ProductHistory products;
  private final LandmarkListener listener;
  private final UserHistory history = new UserHistory();
  private final List<Visit> open = new ArrayList<>();
  private boolean isFresh = true;
  private long userId;

  public LandmarkTracker(
      SessionSettings settings, ProductHistory products, LandmarkListener listener) {
    this.settings = settings;
    this.products = products;
    this.listener = listener;
  }

  /**
   * The order in which a user's events are taken: by time first, whatever their session, then by
   * all that anything here looks at, so that events in no order are alike.
   */
  public static Comparator<Event> order(Dictionaries dictionaries) {
    return Comparator.comparingLong((Event event) -> event.timeMicros)
        .thenComparingLong(event -> event.sessionId)
        .thenComparing(event -> event.type)
        .thenComparingLong(event -> event.productId)
        .thenComparingLong(event -> event.priceCents)
        .thenComparingLong(event -> dictionaries.categoryCodes().hash(event.categoryCode))
        .thenComparing(event -> event.brand != Dictionary.UNKNOWN_ID);
  }

  /** Takes an event of which session id, user and the nine values are known. */
  public void take(Event event) {
    requireUser(event.userId);
    closeUntil(event.timeMicros);
    Visit visit = visitOf(event.sessionId);
    boolean isFirst = visit == null;
    if (visit == null) {
      visit = new Visit(event, history.before(event.timeMicros), products);
      open.add(visit);
      listener.reached(visit.reached(Landmark.START));
    }
    boolean wasOrder = visit.isOrder();
    Landmark reached = visit.add(event);
    if (reached != null) {
      listener.reached(visit.reached(reached));
    }
    history.add(event, isFirst, visit.isOrder() && !wasOrder);
  }

  /** Ends the sessions to which no event at this time or later can belong. */
  public void closeUntil(long micros) {
    for (Iterator<Visit> visits = open.iterator(); visits.hasNext(); ) {
      Visit visit = visits.next();
      if (visit.isOverAt(micros, settings)) {
        visits.remove();
        listener.ended(visit.outcome(settings));
      }
    }
  }

  /** Ends all sessions and forgets the user, for there are no more events of them. */
  public void endOfUser() {
    open.forEach(visit -> listener.ended(visit.outcome(settings)));
    open.clear();
    history.clear();
    isFresh = true;
  }

  public int openSessions() {
    return open.size();
  }

  void write(DataOutput out, Dictionaries dictionaries) throws IOException {
    out.writeBoolean(isFresh);
    out.writeLong(userId);
    history.write(out);
    out.writeInt(open.size());
    for (Visit visit : open) {
      visit.write(out, dictionaries.categoryCodes());
    }
  }

  void read(DataInput in, Dictionaries dictionaries) throws IOException {
    isFresh = in.readBoolean();
    userId = in.readLong();
    history.read(in);
    open.clear();
    for (int rest = in.readInt(); rest > 0; rest--) {
      open.add(new Visit(in, dictionaries.categoryCodes(), products));
    }
  }

  private @Nullable Visit visitOf(long sessionId) {
    for (Visit visit : open) {
      if (visit.sessionId() == sessionId) {
        return visit;
      }
    }
    return null;
  }

  private void requireUser(long user) {
    if (!isFresh && user != userId) {
      throw new ShoplensException(
          Kind.BUG,
          "An event of user %d came while user %d was followed; end one user before the next."
              .formatted(user, userId));
    }
    isFresh = false;
    userId = user;
  }
}
