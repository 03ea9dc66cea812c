package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.SessionSettings;
import org.jspecify.annotations.Nullable;

/** One open session: what was known at its start, its first events, and how far it has come. */
final class Visit {
  private final long sessionId;
  private final long userId;
  private final long startedMicros;
  private final double[] atStart;
  private final RecentProducts seenBefore;
  private final ProductHistory productHistory;
  private final ProductCounts shop;
  private final SessionPrefix prefix = new SessionPrefix();
  private int events;
  private int purchases;
  private boolean isOrder;
  private boolean isUndecided = true;
  private long lastMicros;
  private Landmark landmark = Landmark.START;

  /**
   * @param first gives the session's identity and start, nothing else of it is known yet
   * @param past what the user did before that
   */
  Visit(Event first, UserActivity past, ProductHistory productHistory) {
    this.sessionId = first.sessionId;
    this.userId = first.userId;
    this.startedMicros = first.timeMicros;
    this.lastMicros = first.timeMicros;
    this.atStart = FeatureCatalogue.atStart(new SessionStart(startedMicros, past));
    this.seenBefore = past.products.copy();
    this.productHistory = productHistory;
    this.shop = productHistory.before(Times.epochDay(startedMicros));
  }

  /** Takes the next event and tells the landmark reached with it, null if there is none. */
  @Nullable Landmark add(Event event) {
    events++;
    lastMicros = event.timeMicros;
    purchases += event.type == EventType.PURCHASE ? 1 : 0;
    isOrder |= event.revenueCents() > 0;
    isUndecided &= event.type != EventType.CART && event.type != EventType.PURCHASE;
    if (!isUndecided || events > Landmark.MOST_EVENTS) {
      return null;
    }
    ProductCounts product = productHistory.before(Times.epochDay(startedMicros), event.productId);
    prefix.add(event, product, shop, seenBefore.contains(event.productId));
    Landmark reached = Landmark.after(events);
    landmark = reached == null ? landmark : reached;
    return reached;
  }

  long sessionId() {
    return sessionId;
  }

  boolean isOrder() {
    return isOrder;
  }

  /** True if an event at that time comes too late to belong. */
  boolean isOverAt(long micros, SessionSettings settings) {
    return micros - lastMicros > settings.gapMicros();
  }

  LandmarkReached reached(Landmark now) {
    return new LandmarkReached(
        sessionId,
        userId,
        now,
        startedMicros,
        lastMicros,
        FeatureCatalogue.vector(now, atStart, prefix));
  }

  SessionOutcome outcome(SessionSettings settings) {
    return new SessionOutcome(
        sessionId,
        userId,
        startedMicros,
        landmark,
        purchases > 0,
        settings.isBot(events, startedMicros, lastMicros));
  }
}
