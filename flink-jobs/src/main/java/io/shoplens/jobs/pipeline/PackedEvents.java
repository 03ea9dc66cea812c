package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventCodec;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import java.util.Arrays;

/**
 * Events as they come from slices, end to end in one array: they are put in order by their users
 * while packed, and unpacked once, in that order.
 */
final class PackedEvents {
  private static final int FIRST_CAPACITY = 1 << 12;

  private byte[] bytes = new byte[FIRST_CAPACITY << 6];
  private int used;
  private int[] starts = new int[FIRST_CAPACITY];
  private long[] users = new long[FIRST_CAPACITY];
  private int size;

  void clear() {
    used = 0;
    size = 0;
  }

  int size() {
    return size;
  }

  void add(Event event) {
    makeRoom(EventCodec.maxSize(event));
    register(event.userId, EventCodec.write(event, bytes, used));
  }

  /** Adds the events of some users. */
  void addAll(Slice slice, UserRanges.Range users) {
    SliceReader.blocks(
        slice,
        (block, length) -> {
          for (int at = 0; at < length; ) {
            int end = EventCodec.end(block, at);
            if (users.has(EventCodec.userId(block, at))) {
              copy(block, at, end);
            }
            at = end;
          }
        });
  }

  /** Adds the events of those users whose turn it is, with the ids of other dictionaries. */
  void addAll(Slice slice, StagedDictionaries.Ids ids, int round, int rounds) {
    SliceReader.blocks(
        slice,
        (block, length) -> {
          for (int at = 0; at < length; ) {
            int end = EventCodec.end(block, at);
            if (Buckets.roundOf(EventCodec.userId(block, at), rounds) == round) {
              ids.translate(block, at);
              copy(block, at, end);
            }
            at = end;
          }
        });
  }

  /**
   * The events' numbers ordered by user, those of one user by a second key: a hint, for only its
   * leading bits are looked at.
   */
  int[] byUser(Hint hint) {
    return CellOrder.sorted(size, i -> users[i], i -> hint.of(bytes, starts[i]));
  }

  void read(int number, Event into) {
    EventCodec.read(bytes, starts[number], into);
  }

  void readSource(int number, Event.SourceSession into) {
    EventCodec.readSource(bytes, starts[number], into);
  }

  private void copy(byte[] block, int from, int to) {
    makeRoom(to - from);
    System.arraycopy(block, from, bytes, used, to - from);
    register(EventCodec.userId(bytes, used), used + to - from);
  }

  private void makeRoom(int wanted) {
    if (bytes.length - used < wanted) {
      bytes = Arrays.copyOf(bytes, grown(bytes.length, used + wanted));
    }
    if (size == starts.length) {
      int capacity = grown(size, size + 1);
      starts = Arrays.copyOf(starts, capacity);
      users = Arrays.copyOf(users, capacity);
    }
  }

  private static int grown(int from, int atLeast) {
    return Math.max(atLeast, from + (from >> 1));
  }

  private void register(long user, int end) {
    starts[size] = used;
    users[size] = user;
    size++;
    used = end;
  }

  /** A few bits of a packed event by which one user's events are nearly in the wanted order. */
  @FunctionalInterface
  interface Hint {
    long of(byte[] packed, int start);
  }
}
