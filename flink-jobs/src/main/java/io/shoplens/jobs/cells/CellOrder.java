package io.shoplens.jobs.cells;

/** Sorts the numbers of cells by any order of theirs, without an object per cell. */
public final class CellOrder {
  private CellOrder() {}

  /** Compares two cells by their numbers. */
  @FunctionalInterface
  public interface Comparison {
    int compare(int left, int right);
  }

  /** The numbers 0 to size − 1 in order; equal ones keep theirs. */
  public static int[] sorted(int size, Comparison order) {
    int[] from = new int[size];
    for (int i = 0; i < size; i++) {
      from[i] = i;
    }
    int[] to = new int[size];
    for (int width = 1; width < size && width > 0; width *= 2) {
      for (long start = 0; start < size; start += 2L * width) {
        int middle = (int) Math.min(start + width, size);
        int end = (int) Math.min(start + 2L * width, size);
        mergeRuns(from, (int) start, middle, end, to, order);
      }
      int[] swapped = from;
      from = to;
      to = swapped;
    }
    return from;
  }

  private static void mergeRuns(
      int[] from, int start, int middle, int end, int[] to, Comparison order) {
    int left = start;
    int right = middle;
    for (int at = start; at < end; at++) {
      boolean takeLeft =
          left < middle && (right >= end || order.compare(from[left], from[right]) <= 0);
      to[at] = takeLeft ? from[left++] : from[right++];
    }
  }
}
