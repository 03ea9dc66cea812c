package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.StableHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * A column of few distinct texts: lower-cased, known spellings merged, kept as a dictionary id. A
 * small direct-mapped cache by the bytes as written spares nearly all of that work.
 */
final class TextColumn {
  static final int MAX_BYTES = 1_024;

  private static final int SLOTS = 8_192;

  private final Dictionary dictionary;
  private final Map<String, String> spellings;
  private final byte[][] keys = new byte[SLOTS][];
  private final int[] ids = new int[SLOTS];

  TextColumn(Dictionary dictionary, Map<String, String> spellings) {
    this.dictionary = dictionary;
    this.spellings = Map.copyOf(spellings);
    Arrays.fill(keys, new byte[0]);
  }

  /** Id of the cleaned text; an empty one is unknown. */
  int idOf(byte[] bytes, int from, int to) {
    if (from == to) {
      return Dictionary.UNKNOWN_ID;
    }
    int slot = slot(bytes, from, to);
    byte[] key = keys[slot];
    if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
      return ids[slot];
    }
    int id = dictionary.idOf(clean(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    ids[slot] = id;
    return id;
  }

  private String clean(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return spellings.getOrDefault(lower, lower);
  }

  private static int slot(byte[] bytes, int from, int to) {
    int length = to - from;
    long hash = length;
    if (length >= Long.BYTES) {
      hash = hash * 31 + Bytes.getLong(bytes, from);
      hash = hash * 31 + Bytes.getLong(bytes, from + (length - Long.BYTES) / 2);
      hash = hash * 31 + Bytes.getLong(bytes, to - Long.BYTES);
    } else {
      for (int at = from; at < to; at++) {
        hash = hash << 8 | (bytes[at] & 0xFF);
      }
    }
    return (int) StableHash.mix(hash) & (SLOTS - 1);
  }
}
