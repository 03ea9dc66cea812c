package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.EventCodec;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a day's users into ranges with about as many events each, so that a day of any size can be
 * written in the order of its users with a bounded part of it in memory.
 */
final class UserRanges {
  /** Enough that a range is rarely a tenth larger than it should be. */
  private static final int SAMPLES_PER_RANGE = 1_000;

  private UserRanges() {}

  /** Users from one number to another, both inclusive. */
  record Range(long from, long to) {
    static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

    boolean has(long user) {
      return user >= from && user <= to;
    }
  }

  /** Ranges in ascending order that cover all users. */
  static List<Range> of(List<Slice> slices, long mostAtOnce) {
    long events = slices.stream().mapToLong(Slice::records).sum();
    int count = Math.toIntExact((events + mostAtOnce - 1) / mostAtOnce);
    if (count <= 1) {
      return List.of(Range.ALL);
    }
    LongArrayList users = sample(slices, Math.max(1, events / ((long) count * SAMPLES_PER_RANGE)));
    users.sort(null);
    List<Range> ranges = new ArrayList<>();
    long from = Long.MIN_VALUE;
    for (int range = 1; range < count; range++) {
      long last = users.getLong((int) ((long) users.size() * range / count));
      if (last >= from) {
        ranges.add(new Range(from, last));
        from = last + 1;
      }
    }
    ranges.add(new Range(from, Long.MAX_VALUE));
    return ranges;
  }

  /** The user of one event in so many. */
  private static LongArrayList sample(List<Slice> slices, long step) {
    LongArrayList users = new LongArrayList();
    long[] seen = {0};
    for (Slice slice : slices) {
      SliceReader.blocks(
          slice,
          (block, length) -> {
            for (int at = 0; at < length; at = EventCodec.end(block, at)) {
              if (seen[0]++ % step == 0) {
                users.add(EventCodec.userId(block, at));
              }
            }
          });
    }
    return users;
  }
}
