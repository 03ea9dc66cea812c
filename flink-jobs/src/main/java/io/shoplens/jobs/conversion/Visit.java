package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.SessionSettings;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  Visit(DataInput in, Dictionary categoryCodes, ProductHistory productHistory) throws IOException {
    this.sessionId = in.readLong();
    this.userId = in.readLong();
    this.startedMicros = in.readLong();
    this.atStart = new double[FeatureCatalogue.at(Landmark.START).size()];
    for (int i = 0; i < atStart.length; i++) {
      atStart[i] = in.readDouble();
    }
    this.seenBefore = new RecentProducts();
    this.seenBefore.read(in);
    this.productHistory = productHistory;
    this.shop = new ProductCounts(in.readLong(), in.readLong());
    this.prefix.read(in, categoryCodes);
    this.events = in.readInt();
    this.purchases = in.readInt();
    this.isOrder = in.readBoolean();
    this.isUndecided = in.readBoolean();
    this.lastMicros = in.readLong();
    this.landmark = Landmark.values()[in.readByte()];
  }

  void write(DataOutput out, Dictionary categoryCodes) throws IOException {
    out.writeLong(sessionId);
    out.writeLong(userId);
    out.writeLong(startedMicros);
    for (double feature : atStart) {
      out.writeDouble(feature);
    }
    seenBefore.write(out);
    out.writeLong(shop.views());
    out.writeLong(shop.purchases());
    prefix.write(out, categoryCodes);
    out.writeInt(events);
    out.writeInt(purchases);
    out.writeBoolean(isOrder);
    out.writeBoolean(isUndecided);
    out.writeLong(lastMicros);
    out.writeByte(landmark.ordinal());
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
        lastMicros,
        landmark,
        purchases > 0,
        settings.isBot(events, startedMicros, lastMicros));
  }
}
