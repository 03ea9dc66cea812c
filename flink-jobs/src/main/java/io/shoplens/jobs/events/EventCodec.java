package io.shoplens.jobs.events;

/**
 * The packed form of an event in slice files: fixed fields little endian, the source session only
 * as long as it is. About 90 bytes an event, written and read without allocation.
 */
public final class EventCodec {
  /** The most bytes one event can take, given its source session's length. */
  private static final int FIXED = 5 * 8 + 2 * 8 + 3 * 4 + 3;

  private static final int IS_NEW = 1;
  private static final int IS_BOT = 2;
  private static final int IS_PRICE_OUTLIER = 4;

  private EventCodec() {}

  public static int maxSize(Event event) {
    return FIXED + 16 + 4 + event.source.textLength();
  }

  /** Writes the event at a position and returns the position after it. */
  public static int write(Event event, byte[] out, int start) {
    int at = start;
    Bytes.putLong(out, at, event.timeMicros);
    Bytes.putLong(out, at + 8, event.userId);
    Bytes.putLong(out, at + 16, event.productId);
    Bytes.putLong(out, at + 24, event.categoryId);
    Bytes.putLong(out, at + 32, event.priceCents);
    Bytes.putLong(out, at + 40, event.eventId);
    Bytes.putLong(out, at + 48, event.sessionId);
    Bytes.putInt(out, at + 56, event.categoryCode);
    Bytes.putInt(out, at + 60, event.brand);
    Bytes.putInt(out, at + 64, event.copies);
    out[at + 68] = event.type.code();
    out[at + 69] = flags(event);
    out[at + 70] = event.source.kind;
    at += FIXED;
    if (event.source.kind == Event.SourceSession.UUID) {
      Bytes.putLong(out, at, event.source.high);
      Bytes.putLong(out, at + 8, event.source.low);
      at += 16;
    } else if (event.source.kind == Event.SourceSession.TEXT) {
      int length = event.source.textLength();
      Bytes.putInt(out, at, length);
      System.arraycopy(event.source.textBytes(), 0, out, at + 4, length);
      at += 4 + length;
    }
    return at;
  }

  /** Fills the event from a position and returns the position after it. */
  public static int read(byte[] in, int start, Event event) {
    int at = start;
    event.timeMicros = Bytes.getLong(in, at);
    event.userId = Bytes.getLong(in, at + 8);
    event.productId = Bytes.getLong(in, at + 16);
    event.categoryId = Bytes.getLong(in, at + 24);
    event.priceCents = Bytes.getLong(in, at + 32);
    event.eventId = Bytes.getLong(in, at + 40);
    event.sessionId = Bytes.getLong(in, at + 48);
    event.categoryCode = Bytes.getInt(in, at + 56);
    event.brand = Bytes.getInt(in, at + 60);
    event.copies = Bytes.getInt(in, at + 64);
    event.type = EventType.ofCode(in[at + 68]);
    event.isNew = (in[at + 69] & IS_NEW) != 0;
    event.isBot = (in[at + 69] & IS_BOT) != 0;
    event.isPriceOutlier = (in[at + 69] & IS_PRICE_OUTLIER) != 0;
    byte kind = in[at + 70];
    at += FIXED;
    if (kind == Event.SourceSession.UUID) {
      event.source.setUuid(Bytes.getLong(in, at), Bytes.getLong(in, at + 8));
      at += 16;
    } else if (kind == Event.SourceSession.TEXT) {
      int length = Bytes.getInt(in, at);
      event.source.setText(in, at + 4, at + 4 + length);
      at += 4 + length;
    } else {
      event.source.clear();
    }
    return at;
  }

  /** The user of a packed event, without unpacking the rest. */
  public static long userId(byte[] in, int start) {
    return Bytes.getLong(in, start + 8);
  }

  /** The time of a packed event, without unpacking the rest. */
  public static long timeMicros(byte[] in, int start) {
    return Bytes.getLong(in, start);
  }

  private static byte flags(Event event) {
    return (byte)
        ((event.isNew ? IS_NEW : 0)
            | (event.isBot ? IS_BOT : 0)
            | (event.isPriceOutlier ? IS_PRICE_OUTLIER : 0));
  }
}
