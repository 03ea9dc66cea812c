package io.shoplens.jobs.predictions;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.conversion.LandmarkTracker;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.pipeline.Buckets;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Hands over the events of buckets user by user, those of a user in the order of {@link
 * LandmarkTracker#order}. A bucket is held in memory; one that has grown too large is taken in
 * several rounds.
 */
final class UserEvents {
  private final Long2IntOpenHashMap codes = EventRecord.codes();
  private final Event event = new Event();
  private long[] records = new long[1 << 16];
  private int size;

  /** Hears of events, the instance being reused, and of each user's end. */
  interface Listener {
    void event(Event event);

    void endOfUser();
  }

  void follow(UserBucket bucket, Listener listener, LongConsumer progress) {
    int rounds = Buckets.roundsFor(bucket.events(), Buckets.MOST_EVENTS_AT_ONCE);
    for (int round = 0; round < rounds; round++) {
      load(bucket, round, rounds);
      follow(listener);
      progress.accept(size);
    }
  }

  private void load(UserBucket bucket, int round, int rounds) {
    size = 0;
    for (Slice slice : bucket.slices()) {
      SliceReader.records(
          slice,
          EventRecord.WIDTH,
          record -> {
            if (Buckets.roundOf(record[EventRecord.USER], rounds) == round) {
              add(record);
            }
          });
    }
  }

  private void add(long[] record) {
    int at = size * EventRecord.WIDTH;
    if (at == records.length) {
      records = Arrays.copyOf(records, at + (at >> 1) / EventRecord.WIDTH * EventRecord.WIDTH);
    }
    System.arraycopy(record, 0, records, at, EventRecord.WIDTH);
    size++;
  }

  private void follow(Listener listener) {
    int[] order = sorted();
    for (int i = 0; i < size; i++) {
      EventRecord.read(records, order[i] * EventRecord.WIDTH, codes, event);
      listener.event(event);
      if (i + 1 == size
          || records[order[i + 1] * EventRecord.WIDTH + EventRecord.USER] != event.userId) {
        listener.endOfUser();
      }
    }
  }

  /** The fields of a record stand in the order they are compared in. */
  private int[] sorted() {
    return CellOrder.sorted(
        size,
        row -> field(row, EventRecord.USER),
        row -> field(row, EventRecord.TIME),
        row -> field(row, EventRecord.SESSION),
        row -> field(row, EventRecord.TYPE),
        row -> field(row, EventRecord.PRODUCT),
        row -> field(row, EventRecord.PRICE),
        row -> field(row, EventRecord.CATEGORY_CODE),
        row -> field(row, EventRecord.HAS_BRAND));
  }

  private long field(int row, int field) {
    return records[row * EventRecord.WIDTH + field];
  }
}
