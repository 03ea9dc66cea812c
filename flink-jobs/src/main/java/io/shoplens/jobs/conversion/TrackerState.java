package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The bytes a user's tracker is kept as in checkpoints. They start with a number that changes with
 * their layout and with the catalogue, because features measured before stand in them.
 */
public final class TrackerState {
  private static final int VERSION = 1;
  private static final int LAYOUT =
      31 * FeatureCatalogue.at(Landmark.START).stream().map(Feature::name).toList().hashCode()
          + VERSION;

  private TrackerState() {}

  public static byte[] pack(LandmarkTracker tracker, Dictionaries dictionaries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(LAYOUT);
      tracker.write(out, dictionaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Makes a tracker go on where another was packed. */
  public static void unpack(byte[] packed, Dictionaries dictionaries, LandmarkTracker into) {
    try {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed));
      if (in.readInt() != LAYOUT) {
        throw new ShoplensException(
            Kind.USER,
            "The savepoint holds sessions with features of another version; start the job without"
                + " a savepoint, and users are known anew from their next event on.");
      }
      into.read(in, dictionaries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
