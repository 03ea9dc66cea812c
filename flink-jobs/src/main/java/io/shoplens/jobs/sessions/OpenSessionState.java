package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The bytes an open session is kept as in checkpoints: a version, the last moment it accepts
 * events, the session. A change of layout needs a new version.
 */
final class OpenSessionState {
  private static final byte VERSION = 1;

  private OpenSessionState() {}

  static byte[] pack(OpenSession session, Dictionaries dictionaries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeByte(VERSION);
      out.writeLong(session.acceptsUntilMicros());
      session.write(out, dictionaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Read without unpacking the session: each timer asks this of all open sessions of a user. */
  static long acceptsUntilMicros(byte[] packed) {
    return ByteBuffer.wrap(packed).getLong(1);
  }

  static void unpack(byte[] packed, Dictionaries dictionaries, OpenSession into) {
    if (packed[0] != VERSION) {
      throw new ShoplensException(
          Kind.USER,
          "The savepoint holds open sessions of layout %d, this version reads layout %d; start it"
                  .formatted(packed[0], VERSION)
              + " without a savepoint and rebuild from the day the old job stopped.");
    }
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
      in.skipNBytes(1 + Long.BYTES);
      into.read(in, dictionaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
