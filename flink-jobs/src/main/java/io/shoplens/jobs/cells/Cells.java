package io.shoplens.jobs.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * A hash table from keys of a few longs to sums of longs. A cell's key and sums lie side by side in
 * one flat array, so that finding and adding touch one cache line.
 */
public final class Cells implements Mergeable {
  private static final int FIRST_CAPACITY = 64;
  private static final int CELLS_AT_ONCE = 256;

  private final int keyWidth;
  private final int sumWidth;
  private final int stride;
  private final long[] probe;
  private long[] cells;
  private long[] visitors = new long[0];
  private int[] slots = new int[2 * FIRST_CAPACITY];
  private int size;

  public Cells(int keyWidth, int sumWidth) {
    this.keyWidth = keyWidth;
    this.sumWidth = sumWidth;
    this.stride = keyWidth + sumWidth;
    this.probe = new long[keyWidth];
    this.cells = new long[FIRST_CAPACITY * stride];
  }

  public int size() {
    return size;
  }

  /** The cell of a key, made when it is new. */
  public int cell(long first) {
    int mask = slots.length - 1;
    int slot = KeyHash.of(first) & mask;
    while (slots[slot] != 0) {
      int cell = slots[slot] - 1;
      if (cells[cell * stride] == first) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    probe[0] = first;
    return append(slot);
  }

  public int cell(long first, long second) {
    int mask = slots.length - 1;
    int slot = KeyHash.of(first, second) & mask;
    while (slots[slot] != 0) {
      int cell = slots[slot] - 1;
      int at = cell * stride;
      if (cells[at] == first && cells[at + 1] == second) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    probe[0] = first;
    probe[1] = second;
    return append(slot);
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

  /**
   * The cells of many keys. First where each probably is, then whether it is there: so the lookups
   * wait for memory together and not one after the other.
   */
  public void cells(int count, long[] firsts, int[] into) {
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      into[i] = slots[KeyHash.of(firsts[i]) & mask] - 1;
    }
    for (int i = 0; i < count; i++) {
      int guess = into[i];
      if (guess < 0 || cells[guess * stride] != firsts[i]) {
        into[i] = cell(firsts[i]);
      }
    }
  }

  /** The same for keys of two longs. */
  public void cells(int count, long[] firsts, long[] seconds, int[] into) {
    int mask = slots.length - 1;
    for (int i = 0; i < count; i++) {
      into[i] = slots[KeyHash.of(firsts[i], seconds[i]) & mask] - 1;
    }
    for (int i = 0; i < count; i++) {
      int at = into[i] * stride;
      if (at < 0 || cells[at] != firsts[i] || cells[at + 1] != seconds[i]) {
        into[i] = cell(firsts[i], seconds[i]);
      }
    }
  }

  public void add(int cell, int sum, long amount) {
    cells[cell * stride + keyWidth + sum] += amount;
  }

  public void set(int cell, int sum, long value) {
    cells[cell * stride + keyWidth + sum] = value;
  }

  /**
   * True the first time a visitor comes to the cell, if visitors come one after the other and never
   * return: distinct users without a set of users. What it remembers does not travel.
   *
   * @param visitor a number above zero
   */
  public boolean firstVisit(int cell, long visitor) {
    if (cell >= visitors.length) {
      visitors = Arrays.copyOf(visitors, cells.length / stride);
    }
    boolean first = visitors[cell] != visitor;
    visitors[cell] = visitor;
    return first;
  }

  /** Keeps the larger of what stands there and the value; a new cell holds 0. */
  public void max(int cell, int sum, long value) {
    int place = cell * stride + keyWidth + sum;
    cells[place] = Math.max(cells[place], value);
  }

  public long key(int cell, int part) {
    return cells[cell * stride + part];
  }

  public long sum(int cell, int sum) {
    return cells[cell * stride + keyWidth + sum];
  }

  public void clear() {
    Arrays.fill(slots, 0);
    Arrays.fill(cells, 0, size * stride, 0);
    Arrays.fill(visitors, 0);
    size = 0;
  }

  /** All cells in the order of their keys, so that output does not depend on arrival. */
  public int[] sorted() {
    IntToLongFunction[] keys = new IntToLongFunction[keyWidth];
    for (int i = 0; i < keyWidth; i++) {
      int part = i;
      keys[i] = cell -> key(cell, part);
    }
    return CellOrder.sorted(size, keys);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    LongBlocks.write(cells, size * stride, out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int rest = in.readInt();
    long[] others = new long[Math.min(rest, CELLS_AT_ONCE) * stride];
    while (rest > 0) {
      int count = Math.min(rest, CELLS_AT_ONCE);
      LongBlocks.read(others, count * stride, in);
      for (int i = 0; i < count; i++) {
        addCell(others, i * stride);
      }
      rest -= count;
    }
  }

  private void addCell(long[] others, int at) {
    int own = cellOf(others, at) * stride + keyWidth;
    for (int sum = 0; sum < sumWidth; sum++) {
      cells[own + sum] += others[at + keyWidth + sum];
    }
  }

  private int cellOf(long[] others, int at) {
    if (keyWidth == 1) {
      return cell(others[at]);
    }
    System.arraycopy(others, at, probe, 0, keyWidth);
    return find();
  }

  private int find() {
    int mask = slots.length - 1;
    int slot = KeyHash.of(probe, 0, keyWidth) & mask;
    while (slots[slot] != 0) {
      int cell = slots[slot] - 1;
      int at = cell * stride;
      if (Arrays.equals(cells, at, at + keyWidth, probe, 0, keyWidth)) {
        return cell;
      }
      slot = (slot + 1) & mask;
    }
    return append(slot);
  }

  private int append(int slot) {
    int cell = size++;
    if (size * stride > cells.length) {
      int capacity = cells.length / stride;
      cells = Arrays.copyOf(cells, (capacity + capacity / 2) * stride);
    }
    System.arraycopy(probe, 0, cells, cell * stride, keyWidth);
    slots[slot] = size;
    if (size * 2 > slots.length) {
      growSlots();
    }
    return cell;
  }

  private void growSlots() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int cell = 0; cell < size; cell++) {
      int slot = KeyHash.of(cells, cell * stride, keyWidth) & mask;
      while (slots[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      slots[slot] = cell + 1;
    }
  }
}
