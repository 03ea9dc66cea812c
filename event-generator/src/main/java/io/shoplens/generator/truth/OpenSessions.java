package io.shoplens.generator.truth;

import io.shoplens.generator.random.Mix;
import java.util.ArrayDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The sessions of the last half hour, found by user and session id. */
final class OpenSessions {
  private static final long GAP_MILLIS = 30 * 60 * 1_000L;
  private static final long SWEEP_MILLIS = GAP_MILLIS;

  private final Consumer<OpenSession> closed;
  private final ArrayDeque<OpenSession> pool = new ArrayDeque<>();
  private long[] keys = new long[1 << 8];
  private @Nullable OpenSession[] slots = new @Nullable OpenSession[1 << 8];
  private int size;
  private long nextSweep = Long.MIN_VALUE;

  OpenSessions(Consumer<OpenSession> closed) {
    this.closed = closed;
  }

  /** The session an event of this time belongs to, opened if there is none. */
  OpenSession at(int user, long session, int day, long millis) {
    if (millis >= nextSweep) {
      sweep(millis);
      nextSweep = millis + SWEEP_MILLIS;
    }
    long key = Mix.mix(session + Mix.mix(user + 1L)) | 1;
    int slot = slotOf(key);
    OpenSession found = slots[slot];
    if (found == null) {
      OpenSession pooled = pool.poll();
      found = pooled == null ? new OpenSession() : pooled;
      found.open(key, user, day, millis);
      keys[slot] = key;
      slots[slot] = found;
      size++;
      growIfFull();
    } else if (millis - found.lastMillis() > GAP_MILLIS) {
      closed.accept(found);
      found.open(key, user, day, millis);
    }
    return found;
  }

  void closeAll() {
    sweep(Long.MAX_VALUE);
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void growIfFull() {
    if (size * 2 > slots.length) {
      rehash(slots.length * 2, Long.MIN_VALUE);
    }
  }

  private void sweep(long now) {
    rehash(slots.length, now == Long.MAX_VALUE ? now : now - GAP_MILLIS);
  }

  /** Moves the sessions to a new table, except those that were silent since before. */
  private void rehash(int capacity, long silentSince) {
    @Nullable OpenSession[] old = slots;
    slots = new @Nullable OpenSession[capacity];
    keys = new long[capacity];
    size = 0;
    for (int i = 0; i < old.length; i++) {
      OpenSession session = old[i];
      if (session == null) {
        continue;
      }
      if (session.lastMillis() < silentSince) {
        closed.accept(session);
        pool.add(session);
      } else {
        int slot = slotOf(session.key());
        keys[slot] = session.key();
        slots[slot] = session;
        size++;
      }
    }
  }
}
