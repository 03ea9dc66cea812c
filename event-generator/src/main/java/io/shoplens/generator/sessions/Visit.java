package io.shoplens.generator.sessions;

import java.util.Arrays;

/** The events of the visit that is just being made up. */
final class Visit {
  private int[] seconds = new int[4_200];
  private int[] products = new int[4_200];
  private EventType[] types = new EventType[4_200];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int second, int product, EventType type) {
    if (size == seconds.length) {
      seconds = Arrays.copyOf(seconds, 2 * size);
      products = Arrays.copyOf(products, 2 * size);
      types = Arrays.copyOf(types, 2 * size);
    }
    seconds[size] = second;
    products[size] = product;
    types[size++] = type;
  }

  /** Moves the visit back so that it ends before {@code end}, as far as its first day allows. */
  void endBefore(int end, int earliest) {
    if (size == 0 || seconds[size - 1] < end) {
      return;
    }
    int shift = Math.min(seconds[size - 1] - end + 1, seconds[0] - earliest);
    for (int i = 0; i < size; i++) {
      seconds[i] -= shift;
    }
    while (size > 0 && seconds[size - 1] >= end) {
      size--;
    }
  }

  /** Keeps the events at these places only. */
  void keep(EventFilter filter) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (filter.keeps(seconds[i], types[i])) {
        seconds[kept] = seconds[i];
        products[kept] = products[i];
        types[kept++] = types[i];
      }
    }
    size = kept;
  }

  int size() {
    return size;
  }

  int second(int index) {
    return seconds[index];
  }

  int product(int index) {
    return products[index];
  }

  EventType type(int index) {
    return types[index];
  }

  boolean hasPurchase() {
    for (int i = size - 1; i >= 0; i--) {
      if (types[i] == EventType.PURCHASE) {
        return true;
      }
    }
    return false;
  }

  /** Decides which events reach the log. */
  @FunctionalInterface
  interface EventFilter {
    boolean keeps(int second, EventType type);
  }
}
