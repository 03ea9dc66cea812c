package io.shoplens.jobs.conversion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The products a user met last, so few that a user's state stays small for ever. */
final class RecentProducts {
  static final int CAPACITY = 16;

  /** From the one met longest ago to the one met last. */
  private final long[] products = new long[CAPACITY];

  private int size;

  void add(long product) {
    int at = indexOf(product);
    if (at < 0) {
      at = size < CAPACITY ? size++ : 0;
    }
    System.arraycopy(products, at + 1, products, at, size - 1 - at);
    products[size - 1] = product;
  }

  /** Adds what another has met later. */
  void addAll(RecentProducts later) {
    for (int i = 0; i < later.size; i++) {
      add(later.products[i]);
    }
  }

  boolean contains(long product) {
    return indexOf(product) >= 0;
  }

  RecentProducts copy() {
    RecentProducts copy = new RecentProducts();
    copy.addAll(this);
    return copy;
  }

  void clear() {
    size = 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(products[i]);
    }
  }

  void read(DataInput in) throws IOException {
    size = in.readByte();
    for (int i = 0; i < size; i++) {
      products[i] = in.readLong();
    }
  }

  private int indexOf(long product) {
    for (int i = size - 1; i >= 0; i--) {
      if (products[i] == product) {
        return i;
      }
    }
    return -1;
  }
}
