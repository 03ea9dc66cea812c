package io.shoplens.ml.samples;

import java.nio.DoubleBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * Samples and their keys as they come, in chunks, so that more of them copy none of those before.
 */
final class SampleChunks {
  private static final int BITS = 14;
  private static final int ROWS = 1 << BITS;
  private static final int IN_CHUNK = ROWS - 1;

  private final List<long[]> keys = new ArrayList<>();

  /** By column, then by chunk. */
  private final List<List<double[]>> columns = new ArrayList<>();

  private int size;

  SampleChunks(int width) {
    for (int column = 0; column < width; column++) {
      columns.add(new ArrayList<>());
    }
  }

  int size() {
    return size;
  }

  void addAll(LongBuffer newKeys, DoubleBuffer numbers) {
    int count = newKeys.remaining();
    int done = 0;
    while (done < count) {
      makeRoom();
      int at = size & IN_CHUNK;
      int part = Math.min(count - done, ROWS - at);
      newKeys.get(done, keys.get(size >>> BITS), at, part);
      for (int column = 0; column < columns.size(); column++) {
        double[] chunk = columns.get(column).get(size >>> BITS);
        numbers.get(column * count + done, chunk, at, part);
      }
      size += part;
      done += part;
    }
  }

  /** Adds one sample, whose numbers lie {@code step} apart from {@code start}. */
  void add(long key, DoubleBuffer numbers, int start, int step) {
    makeRoom();
    keys.get(size >>> BITS)[size & IN_CHUNK] = key;
    for (int column = 0; column < columns.size(); column++) {
      columns.get(column).get(size >>> BITS)[size & IN_CHUNK] = numbers.get(start + column * step);
    }
    size++;
  }

  long key(int row) {
    return keys.get(row >>> BITS)[row & IN_CHUNK];
  }

  /** The smallest and the largest key; those that callers bring may be negative. */
  LongSummaryStatistics keyRange() {
    LongSummaryStatistics range = new LongSummaryStatistics();
    for (int row = 0; row < size; row++) {
      range.accept(key(row));
    }
    return range;
  }

  /** Equal keys stem from equal ids or contents; their values decide, so that nothing is open. */
  int compare(int one, int other) {
    int byKey = Long.compare(key(one), key(other));
    for (int column = 0; byKey == 0 && column < columns.size(); column++) {
      byKey = Double.compare(number(one, column), number(other, column));
    }
    return byKey;
  }

  private double number(int row, int column) {
    return columns.get(column).get(row >>> BITS)[row & IN_CHUNK];
  }

  long[] keys() {
    long[] all = new long[size];
    Arrays.setAll(all, this::key);
    return all;
  }

  /** Puts a sample in the place of one that is not needed any more. */
  void move(int from, int to) {
    keys.get(to >>> BITS)[to & IN_CHUNK] = key(from);
    for (List<double[]> column : columns) {
      column.get(to >>> BITS)[to & IN_CHUNK] = column.get(from >>> BITS)[from & IN_CHUNK];
    }
  }

  /** Forgets the samples behind the first ones. */
  void cutTo(int rows) {
    size = rows;
  }

  /** A column's numbers, which are gone here afterwards. */
  double[][] take(int column) {
    double[][] chunks = columns.get(column).toArray(new double[0][]);
    columns.get(column).clear();
    return chunks;
  }

  private void makeRoom() {
    if (size >>> BITS == keys.size()) {
      keys.add(new long[ROWS]);
      columns.forEach(column -> column.add(new double[ROWS]));
    }
  }
}
