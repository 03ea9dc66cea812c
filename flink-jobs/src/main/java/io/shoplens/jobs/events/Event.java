package io.shoplens.jobs.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One accepted event as a reusable flyweight of primitives: the hot path fills and reads a single
 * instance and never allocates per event. Strings are ids of a {@link Dictionary}; the fields are
 * public because an accessor pair per column would say nothing more.
 */
public final class Event {
  /** Stands in {@link #categoryId} for a missing category. */
  public static final long NO_CATEGORY = Long.MIN_VALUE;

  /** Stands in {@link #priceCents} for a missing price. */
  public static final long NO_PRICE = Long.MIN_VALUE;

  public long timeMicros;
  public EventType type = EventType.VIEW;
  public long productId;
  public long categoryId = NO_CATEGORY;

  /** Id in the dictionary of category codes; 0 is {@code unknown}. */
  public int categoryCode;

  /** Id in the dictionary of brands; 0 is {@code unknown}. */
  public int brand;

  public long priceCents = NO_PRICE;
  public long userId;
  public final SourceSession source = new SourceSession();

  /** How the time was written; known only while parsing. */
  public TimeFormat timeFormat = TimeFormat.UTC_SUFFIX;

  /** Identical lines read for this event, itself included. */
  public int copies = 1;

  /** True until the event stands in {@code shop.events}. */
  public boolean isNew = true;

  /** True if a line of this run repeats an event that stood in {@code shop.events} before. */
  public boolean isReadAgain;

  /** Set when the event is assembled: identity and session. */
  public long eventId;

  public long sessionId;
  public boolean isBot;
  public boolean isPriceOutlier;

  public boolean hasPositivePrice() {
    return priceCents > 0;
  }

  /** Price in cents if this is a purchase that counts as revenue, else 0. */
  public long revenueCents() {
    return type == EventType.PURCHASE && priceCents > 0 ? priceCents : 0;
  }

  /** Days since 1970-01-01 UTC. */
  public int epochDay() {
    return Times.epochDay(timeMicros);
  }

  public void copyFrom(Event other) {
    timeMicros = other.timeMicros;
    type = other.type;
    productId = other.productId;
    categoryId = other.categoryId;
    categoryCode = other.categoryCode;
    brand = other.brand;
    priceCents = other.priceCents;
    userId = other.userId;
    source.copyFrom(other.source);
    timeFormat = other.timeFormat;
    copies = other.copies;
    isNew = other.isNew;
    isReadAgain = other.isReadAgain;
    eventId = other.eventId;
    sessionId = other.sessionId;
    isBot = other.isBot;
    isPriceOutlier = other.isPriceOutlier;
  }

  /** The source's own session id: absent, a UUID in 128 bits, or any other text. */
  public static final class SourceSession {
    public static final byte NONE = 0;
    public static final byte UUID = 1;
    public static final byte TEXT = 2;

    public byte kind = NONE;

    /** The UUID's halves, or a 128-bit hash of the text: equal if and only if the ids are equal. */
    public long high;

    public long low;
    private byte[] text = new byte[64];
    private int textLength;

    public void clear() {
      kind = NONE;
      high = 0;
      low = 0;
      textLength = 0;
    }

    public void setUuid(long highBits, long lowBits) {
      kind = UUID;
      high = highBits;
      low = lowBits;
      textLength = 0;
    }

    public void setText(byte[] bytes, int from, int to) {
      kind = TEXT;
      textLength = to - from;
      if (text.length < textLength) {
        text = new byte[Math.max(textLength, text.length * 2)];
      }
      System.arraycopy(bytes, from, text, 0, textLength);
      high = StableHash.ofBytes(text, 0, textLength);
      low = StableHash.ofBytes(high, text, 0, textLength);
    }

    public void copyFrom(SourceSession other) {
      if (other.kind == TEXT) {
        setText(other.text, 0, other.textLength);
      } else {
        kind = other.kind;
        high = other.high;
        low = other.low;
        textLength = 0;
      }
    }

    public boolean sameAs(SourceSession other) {
      return kind == other.kind && high == other.high && low == other.low;
    }

    byte[] textBytes() {
      return text;
    }

    public void copyText(byte[] into, int position) {
      System.arraycopy(text, 0, into, position, textLength);
    }

    public int textLength() {
      return textLength;
    }

    /** The id as text, as the tables show it; null if there was none. */
    public @Nullable String asText() {
      return switch (kind) {
        case NONE -> null;
        case UUID -> new java.util.UUID(high, low).toString();
        case TEXT -> new String(Arrays.copyOf(text, textLength), StandardCharsets.UTF_8);
        default -> throw new IllegalStateException("unknown kind of source session " + kind);
      };
    }
  }
}
