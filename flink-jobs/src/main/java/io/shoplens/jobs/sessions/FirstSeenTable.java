package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct longs in the order they were first seen, with an int each. Made for many small sets one
 * after the other: a few keys are scanned, more are hashed, and clearing costs only what was held.
 */
public final class FirstSeenTable {
  private static final int SCANNED = 8;

  /** Multiplied with it, close keys lie far apart in the upper half. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[16];
  private int[] values = new int[16];
  private int[] slots = new int[0];

  /** Slots in use, always a power of two; 0 while the keys are few enough to scan. */
  private int hashed;

  private int size;

  /** Where the key before stands: shoppers often stay with a product, and mostly with a brand. */
  private int latest;

  public int size() {
    return size;
  }

  public long key(int index) {
    return keys[index];
  }

  public int value(int index) {
    return values[index];
  }

  public void set(int index, int value) {
    values[index] = value;
  }

  /** Where the key stands, added with value 0 if it is new. */
  public int indexOf(long key) {
    if (latest >= size || keys[latest] != key) {
      latest = find(key);
    }
    return latest;
  }

  public void increment(long key) {
    int index = indexOf(key); // May replace the array of values.
    values[index]++;
  }

  /** The key with the largest value; of equals the one first seen. The table must not be empty. */
  public long keyOfLargest() {
    int best = 0;
    for (int i = 1; i < size; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return keys[best];
  }

  public void clear() {
    size = 0;
    hashed = 0;
  }

  void writeNumbers(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(keys[i]);
      out.writeInt(values[i]);
    }
  }

  void readNumbers(DataInput in) throws IOException {
    clear();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      set(indexOf(in.readLong()), in.readInt());
    }
  }

  /** For keys that are ids of a dictionary: the strings outlive it. */
  void writeNames(DataOutput out, Dictionary dictionary) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      byte[] name = dictionary.text((int) keys[i]).getBytes(StandardCharsets.UTF_8);
      out.writeInt(name.length);
      out.write(name);
      out.writeInt(values[i]);
    }
  }

  void readNames(DataInput in, Dictionary dictionary) throws IOException {
    clear();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      byte[] name = new byte[in.readInt()];
      in.readFully(name);
      set(indexOf(dictionary.idOf(name, 0, name.length)), in.readInt());
    }
  }

  private int find(long key) {
    if (hashed == 0) {
      for (int i = 0; i < size; i++) {
        if (keys[i] == key) {
          return i;
        }
      }
      return append(key, 0);
    }
    int slot = slotOf(key);
    return slots[slot] == 0 ? append(key, slot) : slots[slot] - 1;
  }

  /**
   * @param slot where the key belongs, if keys are hashed
   */
  private int append(long key, int slot) {
    int index = size++;
    if (index == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      values = Arrays.copyOf(values, size * 2);
    }
    keys[index] = key;
    values[index] = 0;
    if (size * 2 > hashed && size > SCANNED) {
      rehash(Math.max(SCANNED * 8, hashed * 4));
    } else if (hashed > 0) {
      slots[slot] = size;
    }
    return index;
  }

  private void rehash(int wanted) {
    hashed = wanted;
    if (slots.length < hashed) {
      slots = new int[hashed];
    } else {
      Arrays.fill(slots, 0, hashed, 0);
    }
    for (int i = 0; i < size; i++) {
      slots[slotOf(keys[i])] = i + 1;
    }
  }

  /** The slot that holds the key, or the empty one where it belongs. */
  private int slotOf(long key) {
    int mask = hashed - 1;
    int slot = (int) ((key * SPREAD) >>> Integer.SIZE) & mask;
    while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
