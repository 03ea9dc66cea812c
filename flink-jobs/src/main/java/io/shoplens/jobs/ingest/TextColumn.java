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
 * small direct-mapped cache by the bytes as written, compared as words, spares nearly all of that
 * work.
 */
final class TextColumn {
  static final int MAX_BYTES = 1_024;

  private static final int SLOTS = 8_192;
  private static final int SLOT = 4;

  /** Three words hold so long a text whole. */
  private static final int COVERED = 3 * Long.BYTES;

  private final Dictionary dictionary;
  private final Map<String, String> spellings;

  /** For each slot the three words of its key, then the key's length and the id. */
  private final long[] slots = new long[SLOTS * SLOT];

  private final byte[][] keys = new byte[SLOTS][];

  TextColumn(Dictionary dictionary, Map<String, String> spellings) {
    this.dictionary = dictionary;
    this.spellings = Map.copyOf(spellings);
    Arrays.fill(keys, new byte[0]);
  }

  /** Id of the cleaned text; an empty one is unknown. */
  int idOf(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length == 0) {
      return Dictionary.UNKNOWN_ID;
    }
    long first;
    long middle = 0;
    long last = 0;
    if (length >= Long.BYTES) {
      first = Bytes.getLong(bytes, from);
      middle = Bytes.getLong(bytes, from + (length - Long.BYTES) / 2);
      last = Bytes.getLong(bytes, to - Long.BYTES);
    } else {
      first = shortWord(bytes, from, to);
    }
    int slot = slot(first, middle, last, length);
    int at = slot * SLOT;
    if (slots[at] == first
        && slots[at + 1] == middle
        && slots[at + 2] == last
        && (int) (slots[at + 3] >>> Integer.SIZE) == length
        && (length <= COVERED || Arrays.equals(keys[slot], 0, length, bytes, from, to))) {
      return (int) slots[at + 3];
    }
    int id = dictionary.idOf(clean(new String(bytes, from, length, StandardCharsets.UTF_8)));
    keys[slot] = Arrays.copyOfRange(bytes, from, to);
    slots[at] = first;
    slots[at + 1] = middle;
    slots[at + 2] = last;
    slots[at + 3] = ((long) length << Integer.SIZE) | id;
    return id;
  }

  private String clean(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return spellings.getOrDefault(lower, lower);
  }

  private static int slot(long first, long middle, long last, int length) {
    long hash = ((first * 31 + middle) * 31 + last) * 31 + length;
    return (int) StableHash.mix(hash) & (SLOTS - 1);
  }

  /** Fewer than eight bytes as one word. */
  private static long shortWord(byte[] bytes, int from, int to) {
    if (to >= Long.BYTES) {
      return Bytes.getLong(bytes, to - Long.BYTES) >>> (Long.SIZE - (to - from) * Byte.SIZE);
    }
    long word = 0;
    for (int at = to - 1; at >= from; at--) {
      word = (word << Byte.SIZE) | (bytes[at] & 0xFF);
    }
    return word;
  }
}
