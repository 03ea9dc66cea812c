package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.SourceId;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The session rule, one event at a time: events come in order, {@link #accepts} tells whether the
 * next one belongs, {@link #close} gives the result and makes the instance ready for another.
 */
public final class OpenSession {
  private final SessionSettings settings;
  private final SessionMeasures measures = new SessionMeasures();
  private final Event.SourceSession source = new Event.SourceSession();
  private long userId;
  private long startedMicros;
  private long lastMicros;

  public OpenSession(SessionSettings settings) {
    this.settings = settings;
  }

  public boolean isOpen() {
    return measures.events > 0;
  }

  /** True if the event belongs to this session; only a session that is open accepts anything. */
  public boolean accepts(Event event) {
    return isOpen()
        && event.userId == userId
        && event.timeMicros - lastMicros <= settings.gapMicros()
        && event.source.sameAs(source);
  }

  /** Adds an event that is accepted, or opens a session with it. */
  public void add(Event event) {
    if (!isOpen()) {
      userId = event.userId;
      source.copyFrom(event.source);
      startedMicros = event.timeMicros;
    } else if (event.timeMicros < lastMicros) {
      throw new ShoplensException(
          Kind.BUG,
          "User %d has an event at %d after one at %d microseconds; sort the events by time."
              .formatted(userId, event.timeMicros, lastMicros));
    }
    lastMicros = event.timeMicros;
    measures.add(event);
  }

  /** The stable identity, known from the first event on. */
  public long sessionId() {
    long hash = StableHash.add(StableHash.seed(), userId);
    hash = StableHash.add(hash, source.kind);
    hash = StableHash.add(hash, source.high);
    hash = StableHash.add(hash, source.low);
    return StableHash.mix(StableHash.add(hash, startedMicros));
  }

  /** The last moment at which another event would still belong. */
  public long acceptsUntilMicros() {
    return lastMicros + settings.gapMicros();
  }

  public Session close() {
    Session session =
        new Session(
            sessionId(),
            userId,
            SourceId.of(source),
            startedMicros,
            lastMicros,
            measures.events,
            measures.views,
            measures.carts,
            measures.removes,
            measures.purchases,
            measures.products(),
            measures.categories(),
            measures.revenueCents,
            measures.firstPurchaseMicros,
            measures.strictStage,
            measures.primaryCategory(),
            measures.primaryBrand(),
            measures.primaryPriceBand(),
            settings.isBot(measures.events, startedMicros, lastMicros));
    measures.clear();
    return session;
  }

  /** Forgets an open session that has been packed. */
  void discard() {
    measures.clear();
  }

  /** Packs an open session; the settings and the dictionaries' ids are not part of it. */
  public void write(DataOutput out, Dictionaries dictionaries) throws IOException {
    out.writeLong(userId);
    out.writeLong(startedMicros);
    out.writeLong(lastMicros);
    writeSource(out);
    measures.write(out, dictionaries);
  }

  public void read(DataInput in, Dictionaries dictionaries) throws IOException {
    userId = in.readLong();
    startedMicros = in.readLong();
    lastMicros = in.readLong();
    readSource(in);
    measures.read(in, dictionaries);
  }

  private void writeSource(DataOutput out) throws IOException {
    out.writeByte(source.kind);
    @Nullable String text = source.asText();
    if (source.kind == Event.SourceSession.TEXT && text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    } else {
      out.writeLong(source.high);
      out.writeLong(source.low);
    }
  }

  private void readSource(DataInput in) throws IOException {
    byte kind = in.readByte();
    if (kind == Event.SourceSession.TEXT) {
      byte[] bytes = new byte[in.readInt()];
      in.readFully(bytes);
      source.setText(bytes, 0, bytes.length);
      return;
    }
    long high = in.readLong();
    long low = in.readLong();
    if (kind == Event.SourceSession.UUID) {
      source.setUuid(high, low);
    } else {
      source.clear();
    }
  }
}
