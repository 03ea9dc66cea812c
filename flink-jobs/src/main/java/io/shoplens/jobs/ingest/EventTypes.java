package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.EventType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Event types by the words the formats use for them. */
final class EventTypes {
  private static final EventType[] TYPES = EventType.values();
  private static final byte[][] REES46 = words("view", "cart", "remove_from_cart", "purchase");
  private static final byte[][] RETAIL_ROCKET = words("view", "addtocart", "", "transaction");

  private EventTypes() {}

  static @Nullable EventType rees46(byte[] bytes, int from, int to) {
    return find(REES46, bytes, from, to);
  }

  static @Nullable EventType retailRocket(byte[] bytes, int from, int to) {
    return find(RETAIL_ROCKET, bytes, from, to);
  }

  private static @Nullable EventType find(byte[][] words, byte[] bytes, int from, int to) {
    if (from == to) {
      return null;
    }
    for (EventType type : TYPES) {
      byte[] word = words[type.code()];
      if (Arrays.equals(word, 0, word.length, bytes, from, to)) {
        return type;
      }
    }
    return null;
  }

  private static byte[][] words(String... words) {
    return Arrays.stream(words)
        .map(word -> word.getBytes(StandardCharsets.US_ASCII))
        .toArray(byte[][]::new);
  }
}
