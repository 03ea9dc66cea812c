package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.staging.StagedObject;

/** Takes one part of the source session ids at a time and brings all users of an id together. */
final class SourceSessionCount {
  /** Longs in one record: what {@link io.shoplens.jobs.sessions.SourceSessionSink} is told. */
  static final int WIDTH = 7;

  private static final int NONE = -1;

  private final Cells ids = new Cells(2, 0);
  private long[] values = new long[0];

  /** The pair of each id that came last, and the pair of the same id that came before each. */
  private int[] last = new int[0];

  private int[] before = new int[0];
  private int pairs;

  WriteResult.Shared count(WriteUnit.SourceSessions unit, String staging) {
    reserve(unit);
    for (Slice slice : unit.slices()) {
      SliceReader.records(slice, WIDTH, this::add);
    }
    return new WriteResult.Shared(StagedObject.write(staging, "shared", counted()::write));
  }

  private void reserve(WriteUnit.SourceSessions unit) {
    int needed = Math.toIntExact(unit.slices().stream().mapToLong(slice -> slice.records()).sum());
    if (before.length < needed) {
      values = new long[needed * WIDTH];
      last = new int[needed];
      before = new int[needed];
    }
    ids.clear();
    pairs = 0;
  }

  /** Chains instead of sorting: most ids have a single pair, and nobody asks for their order. */
  private void add(long[] pair) {
    System.arraycopy(pair, 0, values, pairs * WIDTH, WIDTH);
    int known = ids.size();
    int id = ids.cell(pair[0], pair[1]);
    before[pairs] = id == known ? NONE : last[id];
    last[id] = pairs++;
  }

  private SharedSourceSessions counted() {
    SharedSourceSessions shared = new SharedSourceSessions();
    for (int id = 0; id < ids.size(); id++) {
      for (int pair = last[id]; pair != NONE; pair = before[pair]) {
        int at = pair * WIDTH;
        shared.add(
            values[at],
            values[at + 1],
            values[at + 2],
            values[at + 3],
            values[at + 4],
            (int) values[at + 5],
            values[at + 6]);
      }
    }
    shared.finish();
    return shared;
  }
}
