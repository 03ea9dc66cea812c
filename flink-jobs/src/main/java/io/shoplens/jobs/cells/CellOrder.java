package io.shoplens.jobs.cells;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Sorts the numbers of cells by longs of theirs, without an object or a comparison per cell: a
 * radix sort that passes only over those bits in which the longs differ.
 */
public final class CellOrder {
  private static final int DIGIT_BITS = 11;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private int[] cells;
  private int[] otherCells;
  private long[] sorted;
  private long[] otherSorted;
  private final int[] starts = new int[DIGITS + 1];

  private CellOrder(int size) {
    this.cells = new int[size];
    this.otherCells = new int[size];
    this.sorted = new long[size];
    this.otherSorted = new long[size];
    for (int i = 0; i < size; i++) {
      cells[i] = i;
    }
  }

  /**
   * The numbers 0 to size − 1 in the order of their first keys, equal ones in that of the next;
   * those equal in all keep theirs.
   */
  public static int[] sorted(int size, IntToLongFunction... keys) {
    CellOrder order = new CellOrder(size);
    for (int i = keys.length - 1; i >= 0; i--) {
      order.sortBy(keys[i]);
    }
    return order.cells;
  }

  private void sortBy(IntToLongFunction key) {
    long differing = 0;
    for (int i = 0; i < cells.length; i++) {
      // Without its sign a long's order is that of its bits.
      sorted[i] = key.applyAsLong(cells[i]) ^ Long.MIN_VALUE;
      differing |= sorted[i] ^ sorted[0];
    }
    int shift = Long.numberOfTrailingZeros(differing);
    while (shift < Long.SIZE && differing >>> shift != 0) {
      passBy(shift);
      shift += DIGIT_BITS;
      if (shift < Long.SIZE) {
        shift += Math.min(Long.SIZE, Long.numberOfTrailingZeros(differing >>> shift));
      }
    }
  }

  /** Puts the cells in the order of one digit, equal ones in the order they have. */
  private void passBy(int shift) {
    Arrays.fill(starts, 0);
    for (long value : sorted) {
      starts[digit(value, shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (int i = 0; i < cells.length; i++) {
      int to = starts[digit(sorted[i], shift)]++;
      otherSorted[to] = sorted[i];
      otherCells[to] = cells[i];
    }
    long[] swapped = sorted;
    sorted = otherSorted;
    otherSorted = swapped;
    int[] swappedCells = cells;
    cells = otherCells;
    otherCells = swappedCells;
  }

  private static int digit(long value, int shift) {
    return (int) (value >>> shift) & (DIGITS - 1);
  }
}
