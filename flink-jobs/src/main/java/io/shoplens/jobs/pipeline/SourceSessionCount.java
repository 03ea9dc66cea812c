package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.staging.StagedObject;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Sorts one part of the source session ids, so that all users of an id come together. */
final class SourceSessionCount {
  /** Longs in one record: what {@link io.shoplens.jobs.sessions.SourceSessionSink} is told. */
  static final int WIDTH = 7;

  private final LongArrayList values = new LongArrayList();

  static WriteResult.Shared of(WriteUnit.SourceSessions unit, String staging) {
    SourceSessionCount count = new SourceSessionCount();
    for (Slice slice : unit.slices()) {
      SliceReader.longs(slice, count.values::add);
    }
    return new WriteResult.Shared(StagedObject.write(staging, "shared", count.counted()::write));
  }

  private SharedSourceSessions counted() {
    int[] order = new int[values.size() / WIDTH];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.mergeSort(order, this::compare);
    SharedSourceSessions shared = new SharedSourceSessions();
    for (int i : order) {
      shared.add(at(i, 0), at(i, 1), at(i, 2), at(i, 3), at(i, 4), (int) at(i, 5), at(i, 6));
    }
    shared.finish();
    return shared;
  }

  private int compare(int left, int right) {
    int high = Long.compare(at(left, 0), at(right, 0));
    return high == 0 ? Long.compare(at(left, 1), at(right, 1)) : high;
  }

  private long at(int pair, int part) {
    return values.getLong(pair * WIDTH + part);
  }
}
