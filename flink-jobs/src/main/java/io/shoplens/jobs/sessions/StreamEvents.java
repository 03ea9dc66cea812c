package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventCodec;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An event packed for a stream. Its category code and brand travel with it as text, because the
 * tasks of a stream share no dictionary; whoever unpacks it uses a dictionary of its own.
 */
public final class StreamEvents {
  private static final long MICROS_PER_MILLI = 1_000;

  private StreamEvents() {}

  public static byte[] pack(Event event, Dictionaries dictionaries) {
    byte[] categoryCode = bytes(dictionaries.categoryCodes(), event.categoryCode);
    byte[] brand = bytes(dictionaries.brands(), event.brand);
    int room = EventCodec.maxSize(event) + 2 * Integer.BYTES + categoryCode.length + brand.length;
    ByteBuffer packed = ByteBuffer.allocate(room);
    packed.position(EventCodec.write(event, packed.array(), 0));
    packed.putInt(categoryCode.length).put(categoryCode);
    packed.putInt(brand.length).put(brand);
    byte[] exact = new byte[packed.position()];
    packed.flip().get(exact);
    return exact;
  }

  public static void unpack(byte[] packed, Dictionaries dictionaries, Event into) {
    ByteBuffer texts = ByteBuffer.wrap(packed);
    texts.position(EventCodec.read(packed, 0, into));
    into.categoryCode = id(packed, texts, dictionaries.categoryCodes());
    into.brand = id(packed, texts, dictionaries.brands());
  }

  public static long userId(byte[] packed) {
    return EventCodec.userId(packed, 0);
  }

  /** The event-time timestamp: milliseconds, rounded down. */
  public static long timestampMillis(byte[] packed) {
    return timestampMillis(EventCodec.timeMicros(packed, 0));
  }

  static long timestampMillis(long micros) {
    return Math.floorDiv(micros, MICROS_PER_MILLI);
  }

  private static byte[] bytes(Dictionary dictionary, int id) {
    return dictionary.text(id).getBytes(StandardCharsets.UTF_8);
  }

  private static int id(byte[] packed, ByteBuffer texts, Dictionary dictionary) {
    int length = texts.getInt();
    int from = texts.position();
    texts.position(from + length);
    return dictionary.idOf(packed, from, from + length);
  }
}
