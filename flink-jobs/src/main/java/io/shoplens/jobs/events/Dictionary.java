package io.shoplens.jobs.events;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Ids for the distinct strings of one column, found by their bytes without making a String. Id 0 is
 * always {@code unknown}. It grows with the catalogue, not with the number of events.
 */
public final class Dictionary {
  public static final String UNKNOWN = "unknown";
  public static final int UNKNOWN_ID = 0;

  private final List<byte[]> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private long[] hashes = new long[64];
  private int[] slots = new int[128];

  public Dictionary() {
    byte[] unknown = UNKNOWN.getBytes(StandardCharsets.UTF_8);
    idOf(unknown, 0, unknown.length);
  }

  public int idOf(byte[] bytes, int from, int to) {
    long hash = StableHash.ofBytes(bytes, from, to);
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (hashes[id] == hash
          && Arrays.equals(values.get(id), 0, values.get(id).length, bytes, from, to)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    return append(Arrays.copyOfRange(bytes, from, to), hash, slot);
  }

  public int idOf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return idOf(bytes, 0, bytes.length);
  }

  public String text(int id) {
    return texts.get(id);
  }

  /** Hash of the string itself, the same in every dictionary that holds it. */
  public long hash(int id) {
    return hashes[id];
  }

  public int size() {
    return values.size();
  }

  /** One dictionary of all strings, in an order that does not depend on who saw what first. */
  public static Dictionary merge(Collection<Dictionary> parts) {
    TreeSet<String> all = new TreeSet<>();
    parts.forEach(part -> all.addAll(part.texts));
    Dictionary merged = new Dictionary();
    all.forEach(merged::idOf);
    return merged;
  }

  /** For each id of this dictionary its id in the other, which must hold all its strings. */
  public int[] idsIn(Dictionary other) {
    int[] ids = new int[size()];
    for (int id = 0; id < ids.length; id++) {
      ids[id] = other.idOf(values.get(id), 0, values.get(id).length);
    }
    return ids;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(size());
    for (byte[] value : values) {
      out.writeInt(value.length);
      out.write(value);
    }
  }

  public static Dictionary read(DataInput in) throws IOException {
    Dictionary dictionary = new Dictionary();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      byte[] value = new byte[in.readInt()];
      in.readFully(value);
      dictionary.idOf(value, 0, value.length);
    }
    return dictionary;
  }

  private int append(byte[] value, long hash, int slot) {
    int id = values.size();
    values.add(value);
    texts.add(new String(value, StandardCharsets.UTF_8));
    if (id == hashes.length) {
      hashes = Arrays.copyOf(hashes, id * 2);
    }
    hashes[id] = hash;
    slots[slot] = id + 1;
    if (values.size() * 2 > slots.length) {
      grow();
    }
    return id;
  }

  private void grow() {
    int[] wider = new int[slots.length * 2];
    int mask = wider.length - 1;
    for (int id = 0; id < values.size(); id++) {
      int slot = (int) hashes[id] & mask;
      while (wider[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      wider[slot] = id + 1;
    }
    slots = wider;
  }
}
