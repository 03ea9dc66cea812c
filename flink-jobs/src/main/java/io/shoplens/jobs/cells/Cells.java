package io.shoplens.jobs.cells;

import io.shoplens.jobs.events.StableHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A hash table from keys of a few longs to sums of longs, in two flat arrays. */
public final class Cells implements Mergeable {
  private final int keyWidth;
  private final int sumWidth;
  private final long[] probe;
  private long[] keys;
  private long[] sums;
  private int[] slots = new int[256];
  private int size;

  public Cells(int keyWidth, int sumWidth) {
    this.keyWidth = keyWidth;
    this.sumWidth = sumWidth;
    this.probe = new long[keyWidth];
    this.keys = new long[128 * keyWidth];
    this.sums = new long[128 * sumWidth];
  }

  public int size() {
    return size;
  }

  /** The cell of a key, made when it is new. */
  public int cell(long first) {
    probe[0] = first;
    return find();
  }

  public int cell(long first, long second) {
    probe[0] = first;
    probe[1] = second;
    return find();
  }

  public int cell(long first, long second, long third) {
    probe[0] = first;
    probe[1] = second;
    probe[2] = third;
    return find();
  }

  public int cell(long first, long second, long third, long fourth) {
    probe[0] = first;
    probe[1] = second;
    probe[2] = third;
    probe[3] = fourth;
    return find();
  }

  public void add(int cell, int sum, long amount) {
    sums[cell * sumWidth + sum] += amount;
  }

  public long key(int cell, int part) {
    return keys[cell * keyWidth + part];
  }

  public long sum(int cell, int sum) {
    return sums[cell * sumWidth + sum];
  }

  public void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(sums, 0, size * sumWidth, 0);
    size = 0;
  }

  /** All cells in the order of their keys, so that output does not depend on arrival. */
  public int[] sorted() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(this::compareKeys)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size * keyWidth; i++) {
      out.writeLong(keys[i]);
    }
    for (int i = 0; i < size * sumWidth; i++) {
      out.writeLong(sums[i]);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int count = in.readInt();
    int[] cells = new int[count];
    for (int i = 0; i < count; i++) {
      for (int part = 0; part < keyWidth; part++) {
        probe[part] = in.readLong();
      }
      cells[i] = find();
    }
    for (int i = 0; i < count; i++) {
      for (int sum = 0; sum < sumWidth; sum++) {
        add(cells[i], sum, in.readLong());
      }
    }
  }

  private int compareKeys(int left, int right) {
    return Arrays.compare(
        keys,
        left * keyWidth,
        (left + 1) * keyWidth,
        keys,
        right * keyWidth,
        (right + 1) * keyWidth);
  }

  private int find() {
    int mask = slots.length - 1;
    int slot = hashOf(probe, 0) & mask;
    while (slots[slot] != 0) {
      int cell = slots[slot] - 1;
      if (Arrays.equals(keys, cell * keyWidth, (cell + 1) * keyWidth, probe, 0, keyWidth)) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    return append(slot);
  }

  private int append(int slot) {
    int cell = size++;
    if (size * keyWidth > keys.length) {
      keys = Arrays.copyOf(keys, keys.length * 2);
    }
    if (size * sumWidth > sums.length) {
      sums = Arrays.copyOf(sums, sums.length * 2);
    }
    System.arraycopy(probe, 0, keys, cell * keyWidth, keyWidth);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      grow();
    }
    return cell;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int cell = 0; cell < size; cell++) {
      int slot = hashOf(keys, cell * keyWidth) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = cell + 1;
    }
  }

  private int hashOf(long[] values, int from) {
    long hash = StableHash.seed();
    for (int i = 0; i < keyWidth; i++) {
      hash = StableHash.mix(hash + values[from + i]);
    }
    return (int) hash;
  }
}
