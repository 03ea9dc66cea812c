package io.shoplens.jobs.pipeline;

import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * Sorts numbers that nearly are in order: one comparison each where they are, and a merge of the
 * ascending runs where they are not. Equal ones keep their order.
 */
final class NaturalMerge {
  private int[] runs = new int[16];
  private int[] other = new int[0];

  void sort(int[] numbers, int from, int to, IntComparator order) {
    int count = findRuns(numbers, from, to, order);
    if (count == 1) {
      return;
    }
    if (other.length < to - from) {
      other = new int[to - from];
    }
    while (count > 1) {
      count = mergePairs(numbers, count, order);
    }
  }

  /** Notes where each run starts, and the end behind the last. */
  private int findRuns(int[] numbers, int from, int to, IntComparator order) {
    int count = 0;
    runs[count++] = from;
    for (int i = from + 1; i < to; i++) {
      if (order.compare(numbers[i - 1], numbers[i]) > 0) {
        if (count + 1 == runs.length) {
          runs = Arrays.copyOf(runs, count * 2);
        }
        runs[count++] = i;
      }
    }
    runs[count] = to;
    return count;
  }

  private int mergePairs(int[] numbers, int count, IntComparator order) {
    int merged = 0;
    for (int run = 0; run < count; run += 2) {
      int start = runs[run];
      if (run + 1 < count) {
        merge(numbers, start, runs[run + 1], runs[run + 2], order);
      }
      runs[merged++] = start;
    }
    runs[merged] = runs[count];
    return merged;
  }

  private void merge(int[] numbers, int start, int middle, int end, IntComparator order) {
    int count = middle - start;
    System.arraycopy(numbers, start, other, 0, count);
    int left = 0;
    int right = middle;
    int to = start;
    while (left < count && right < end) {
      numbers[to++] =
          order.compare(other[left], numbers[right]) <= 0 ? other[left++] : numbers[right++];
    }
    System.arraycopy(other, left, numbers, to, count - left);
  }
}
