package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Bytes;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.SourceId;
import java.nio.charset.StandardCharsets;

/**
 * The packed form of a closed session in slice files: fixed fields little endian, the source
 * session only as long as it is.
 */
public final class SessionCodec {
  private static final int LONGS = 6;
  private static final int INTS = 9;
  private static final int SMALL = LONGS * Long.BYTES + INTS * Integer.BYTES;
  private static final int FIXED = SMALL + 4;

  /** A character takes at most three bytes of UTF-8, a surrogate pair four. */
  private static final int MOST_BYTES_PER_CHAR = 3;

  private SessionCodec() {}

  /** The most bytes the session can take. */
  public static int maxSize(Session session) {
    String text = session.source().text();
    return FIXED
        + 2 * Long.BYTES
        + (text == null ? 0 : Integer.BYTES + text.length() * MOST_BYTES_PER_CHAR);
  }

  /** Writes the session at a position and returns the position after it. */
  public static int write(Session session, byte[] out, int start) {
    Bytes.putLong(out, start, session.sessionId());
    Bytes.putLong(out, start + 8, session.userId());
    Bytes.putLong(out, start + 16, session.startedMicros());
    Bytes.putLong(out, start + 24, session.endedMicros());
    Bytes.putLong(out, start + 32, session.revenueCents());
    Bytes.putLong(out, start + 40, session.firstPurchaseMicros());
    Bytes.putInt(out, start + 48, session.events());
    Bytes.putInt(out, start + 52, session.views());
    Bytes.putInt(out, start + 56, session.carts());
    Bytes.putInt(out, start + 60, session.removes());
    Bytes.putInt(out, start + 64, session.purchases());
    Bytes.putInt(out, start + 68, session.products());
    Bytes.putInt(out, start + 72, session.categories());
    Bytes.putInt(out, start + 76, session.primaryCategory());
    Bytes.putInt(out, start + 80, session.primaryBrand());
    out[start + SMALL] = (byte) session.strictStage();
    out[start + SMALL + 1] = (byte) session.primaryPriceBand().ordinal();
    out[start + SMALL + 2] = (byte) (session.isBot() ? 1 : 0);
    out[start + SMALL + 3] = session.source().kind();
    return writeSource(session.source(), out, start + FIXED);
  }

  /** Reads the session at the cursor's position and moves the cursor behind it. */
  public static Session read(byte[] in, Cursor cursor) {
    int start = cursor.position;
    return new Session(
        Bytes.getLong(in, start),
        Bytes.getLong(in, start + 8),
        readSource(in, start + FIXED, in[start + SMALL + 3], cursor),
        Bytes.getLong(in, start + 16),
        Bytes.getLong(in, start + 24),
        Bytes.getInt(in, start + 48),
        Bytes.getInt(in, start + 52),
        Bytes.getInt(in, start + 56),
        Bytes.getInt(in, start + 60),
        Bytes.getInt(in, start + 64),
        Bytes.getInt(in, start + 68),
        Bytes.getInt(in, start + 72),
        Bytes.getLong(in, start + 32),
        Bytes.getLong(in, start + 40),
        in[start + SMALL],
        Bytes.getInt(in, start + 76),
        Bytes.getInt(in, start + 80),
        PriceBand.ofCode(in[start + SMALL + 1]),
        in[start + SMALL + 2] != 0);
  }

  private static int writeSource(SourceId source, byte[] out, int at) {
    String text = source.text();
    if (text != null) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Bytes.putInt(out, at, bytes.length);
      System.arraycopy(bytes, 0, out, at + Integer.BYTES, bytes.length);
      return at + Integer.BYTES + bytes.length;
    }
    if (source.kind() == Event.SourceSession.UUID) {
      Bytes.putLong(out, at, source.high());
      Bytes.putLong(out, at + Long.BYTES, source.low());
      return at + 2 * Long.BYTES;
    }
    return at;
  }

  private static SourceId readSource(byte[] in, int at, byte kind, Cursor cursor) {
    if (kind == Event.SourceSession.UUID) {
      cursor.position = at + 2 * Long.BYTES;
      return SourceId.ofUuid(Bytes.getLong(in, at), Bytes.getLong(in, at + Long.BYTES));
    }
    if (kind == Event.SourceSession.TEXT) {
      int length = Bytes.getInt(in, at);
      int from = at + Integer.BYTES;
      cursor.position = from + length;
      return SourceId.ofText(new String(in, from, length, StandardCharsets.UTF_8));
    }
    cursor.position = at;
    return SourceId.none();
  }

  /** Where in a block the next session starts. */
  public static final class Cursor {
    private int position;

    public int position() {
      return position;
    }

    public void toStart() {
      position = 0;
    }
  }
}
