package io.shoplens.jobs.events;

/**
 * The packed form of an event in slice files and streams: two bytes say which fields follow and how
 * wide they are, so that an event with the usual values takes 50 bytes, or 66 once it has its
 * identity and session. Written and read without allocation, little endian.
 */
public final class EventCodec {
  private static final int TYPE = 3;
  private static final int KIND_SHIFT = 2;
  private static final int KIND = 3;
  private static final int IS_NEW = 1 << 4;
  private static final int IS_BOT = 1 << 5;
  private static final int IS_PRICE_OUTLIER = 1 << 6;

  /** User, product, price and whole seconds in four bytes each. */
  private static final int IS_NARROW = 1 << 7;

  private static final int HAS_CATEGORY = 1 << 8;
  private static final int HAS_IDENTITY = 1 << 9;
  private static final int HAS_COPIES = 1 << 10;

  private static final int NAMES = 2;
  private static final int NUMBERS = NAMES + 2 * Integer.BYTES;
  private static final int MOST_FIXED = NUMBERS + 4 * Long.BYTES + 3 * Long.BYTES + Integer.BYTES;
  private static final long UNSIGNED = 0xFFFFFFFFL;
  private static final int NO_NARROW_PRICE = Integer.MIN_VALUE;

  private EventCodec() {}

  /** The most bytes the event can take. */
  public static int maxSize(Event event) {
    return MOST_FIXED + 2 * Long.BYTES + Integer.BYTES + event.source.textLength();
  }

  /** Writes the event at a position and returns the position after it. */
  public static int write(Event event, byte[] out, int start) {
    int head = head(event);
    out[start] = (byte) head;
    out[start + 1] = (byte) (head >>> 8);
    Bytes.putInt(out, start + NAMES, event.categoryCode);
    Bytes.putInt(out, start + NAMES + 4, event.brand);
    int at = writeNumbers(event, head, out, start + NUMBERS);
    if ((head & HAS_CATEGORY) != 0) {
      Bytes.putLong(out, at, event.categoryId);
      at += 8;
    }
    if ((head & HAS_IDENTITY) != 0) {
      Bytes.putLong(out, at, event.eventId);
      Bytes.putLong(out, at + 8, event.sessionId);
      at += 16;
    }
    if ((head & HAS_COPIES) != 0) {
      Bytes.putInt(out, at, event.copies);
      at += 4;
    }
    return writeSource(event.source, out, at);
  }

  /** Fills the event from a position and returns the position after it. */
  public static int read(byte[] in, int start, Event event) {
    int head = head(in, start);
    event.type = EventType.ofCode(head & TYPE);
    event.isNew = (head & IS_NEW) != 0;
    event.isBot = (head & IS_BOT) != 0;
    event.isPriceOutlier = (head & IS_PRICE_OUTLIER) != 0;
    event.categoryCode = Bytes.getInt(in, start + NAMES);
    event.brand = Bytes.getInt(in, start + NAMES + 4);
    int at = readNumbers(in, start + NUMBERS, head, event);
    event.categoryId = Event.NO_CATEGORY;
    if ((head & HAS_CATEGORY) != 0) {
      event.categoryId = Bytes.getLong(in, at);
      at += 8;
    }
    event.eventId = 0;
    event.sessionId = 0;
    if ((head & HAS_IDENTITY) != 0) {
      event.eventId = Bytes.getLong(in, at);
      event.sessionId = Bytes.getLong(in, at + 8);
      at += 16;
    }
    event.copies = 1;
    if ((head & HAS_COPIES) != 0) {
      event.copies = Bytes.getInt(in, at);
      at += 4;
    }
    return readSource(in, at, kind(head), event.source);
  }

  /** The user of a packed event, without unpacking the rest. */
  public static long userId(byte[] in, int start) {
    return isNarrow(in, start)
        ? Bytes.getInt(in, start + NUMBERS) & UNSIGNED
        : Bytes.getLong(in, start + NUMBERS);
  }

  /** The time of a packed event, without unpacking the rest. */
  public static long timeMicros(byte[] in, int start) {
    return isNarrow(in, start)
        ? (Bytes.getInt(in, start + NUMBERS + 4) & UNSIGNED) * Times.MICROS_PER_SECOND
        : Bytes.getLong(in, start + NUMBERS + 8);
  }

  /** The first half of a source session id that is a UUID, else 0. */
  public static long sourceHigh(byte[] in, int start) {
    int head = head(in, start);
    return kind(head) == Event.SourceSession.UUID ? Bytes.getLong(in, source(start, head)) : 0;
  }

  /** Reads nothing but the source session id of a packed event. */
  public static void readSource(byte[] in, int start, Event.SourceSession into) {
    int head = head(in, start);
    readSource(in, source(start, head), kind(head), into);
  }

  /** The position after a packed event. */
  public static int end(byte[] in, int start) {
    int head = head(in, start);
    int source = source(start, head);
    return switch (kind(head)) {
      case Event.SourceSession.NONE -> source;
      case Event.SourceSession.UUID -> source + 16;
      default -> source + 4 + Bytes.getInt(in, source);
    };
  }

  /** Gives a packed event the ids of other dictionaries. */
  public static void rename(byte[] packed, int start, int[] categoryCodes, int[] brands) {
    int at = start + NAMES;
    Bytes.putInt(packed, at, categoryCodes[Bytes.getInt(packed, at)]);
    Bytes.putInt(packed, at + 4, brands[Bytes.getInt(packed, at + 4)]);
  }

  private static int head(Event event) {
    return event.type.code()
        | (event.source.kind << KIND_SHIFT)
        | (event.isNew ? IS_NEW : 0)
        | (event.isBot ? IS_BOT : 0)
        | (event.isPriceOutlier ? IS_PRICE_OUTLIER : 0)
        | (isNarrow(event) ? IS_NARROW : 0)
        | (event.categoryId == Event.NO_CATEGORY ? 0 : HAS_CATEGORY)
        | ((event.eventId | event.sessionId) == 0 ? 0 : HAS_IDENTITY)
        | (event.copies == 1 ? 0 : HAS_COPIES);
  }

  private static boolean isNarrow(Event event) {
    long seconds = event.timeMicros / Times.MICROS_PER_SECOND;
    long price = event.priceCents;
    return ((event.userId | event.productId | seconds) & ~UNSIGNED) == 0
        && seconds * Times.MICROS_PER_SECOND == event.timeMicros
        && (price == Event.NO_PRICE || (price == (int) price && price != NO_NARROW_PRICE));
  }

  private static int writeNumbers(Event event, int head, byte[] out, int at) {
    if ((head & IS_NARROW) != 0) {
      Bytes.putInt(out, at, (int) event.userId);
      Bytes.putInt(out, at + 4, (int) (event.timeMicros / Times.MICROS_PER_SECOND));
      Bytes.putInt(out, at + 8, (int) event.productId);
      Bytes.putInt(
          out,
          at + 12,
          event.priceCents == Event.NO_PRICE ? NO_NARROW_PRICE : (int) event.priceCents);
      return at + 16;
    }
    Bytes.putLong(out, at, event.userId);
    Bytes.putLong(out, at + 8, event.timeMicros);
    Bytes.putLong(out, at + 16, event.productId);
    Bytes.putLong(out, at + 24, event.priceCents);
    return at + 32;
  }

  private static int readNumbers(byte[] in, int at, int head, Event event) {
    if ((head & IS_NARROW) != 0) {
      event.userId = Bytes.getInt(in, at) & UNSIGNED;
      event.timeMicros = (Bytes.getInt(in, at + 4) & UNSIGNED) * Times.MICROS_PER_SECOND;
      event.productId = Bytes.getInt(in, at + 8) & UNSIGNED;
      int price = Bytes.getInt(in, at + 12);
      event.priceCents = price == NO_NARROW_PRICE ? Event.NO_PRICE : price;
      return at + 16;
    }
    event.userId = Bytes.getLong(in, at);
    event.timeMicros = Bytes.getLong(in, at + 8);
    event.productId = Bytes.getLong(in, at + 16);
    event.priceCents = Bytes.getLong(in, at + 24);
    return at + 32;
  }

  private static int writeSource(Event.SourceSession source, byte[] out, int at) {
    if (source.kind == Event.SourceSession.UUID) {
      Bytes.putLong(out, at, source.high);
      Bytes.putLong(out, at + 8, source.low);
      return at + 16;
    }
    if (source.kind == Event.SourceSession.TEXT) {
      int length = source.textLength();
      Bytes.putInt(out, at, length);
      source.copyText(out, at + 4);
      return at + 4 + length;
    }
    return at;
  }

  private static int readSource(byte[] in, int at, byte kind, Event.SourceSession source) {
    if (kind == Event.SourceSession.UUID) {
      source.setUuid(Bytes.getLong(in, at), Bytes.getLong(in, at + 8));
      return at + 16;
    }
    if (kind == Event.SourceSession.TEXT) {
      int end = at + 4 + Bytes.getInt(in, at);
      source.setText(in, at + 4, end);
      return end;
    }
    source.clear();
    return at;
  }

  /** Where the source session starts: the lengths of what stands before it, added up. */
  private static int source(int start, int head) {
    return start
        + NUMBERS
        + ((head & IS_NARROW) != 0 ? 16 : 32)
        + ((head & HAS_CATEGORY) != 0 ? 8 : 0)
        + ((head & HAS_IDENTITY) != 0 ? 16 : 0)
        + ((head & HAS_COPIES) != 0 ? 4 : 0);
  }

  private static int head(byte[] in, int start) {
    return (in[start] & 0xFF) | (in[start + 1] << 8);
  }

  private static byte kind(int head) {
    return (byte) ((head >>> KIND_SHIFT) & KIND);
  }

  private static boolean isNarrow(byte[] in, int start) {
    return (in[start] & IS_NARROW) != 0;
  }
}
