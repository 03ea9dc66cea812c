package io.shoplens.jobs.sessions;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Times;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Counts source session ids used by several users and those lasting more than a day. The pairs of
 * {@link SessionRepairs} must come id by id, all of one id to the same instance, and {@link
 * #finish} after the last.
 */
public final class SharedSourceSessions implements SourceSessionSink, Mergeable {
  private static final long LONG_MICROS = Times.MICROS_PER_DAY;

  private final RepairCount shared = new RepairCount();
  private long sourceSessions;
  private long longSourceSessions;

  private boolean isFollowing;
  private boolean isShared;
  private long high;
  private long low;
  private long firstUser;
  private long firstMicros;
  private long lastMicros;
  private long sessions;
  private long events;

  @Override
  public void add(
      long pairHigh,
      long pairLow,
      long userId,
      long pairFirstMicros,
      long pairLastMicros,
      int pairSessions,
      long pairEvents) {
    if (!isFollowing || pairHigh != high || pairLow != low) {
      finish();
      follow(pairHigh, pairLow, userId);
    }
    isShared |= userId != firstUser;
    firstMicros = Math.min(firstMicros, pairFirstMicros);
    lastMicros = Math.max(lastMicros, pairLastMicros);
    sessions += pairSessions;
    events += pairEvents;
  }

  /** Counts the id followed last. */
  public void finish() {
    if (!isFollowing) {
      return;
    }
    isFollowing = false;
    sourceSessions++;
    if (lastMicros - firstMicros > LONG_MICROS) {
      longSourceSessions++;
    }
    if (isShared) {
      shared.add(1, sessions, events);
    }
  }

  /** Distinct source session ids. */
  public long sourceSessions() {
    return sourceSessions;
  }

  /** Ids with more than 24 hours from the first to the last event of all their users. */
  public long longSourceSessions() {
    return longSourceSessions;
  }

  /** Ids used by more than one user. */
  public long sharedSourceSessions() {
    return shared.sourceSessions();
  }

  RepairCount shared() {
    return shared;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    shared.write(out);
    out.writeLong(sourceSessions);
    out.writeLong(longSourceSessions);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    shared.merge(in);
    sourceSessions += in.readLong();
    longSourceSessions += in.readLong();
  }

  private void follow(long nextHigh, long nextLow, long userId) {
    isFollowing = true;
    isShared = false;
    high = nextHigh;
    low = nextLow;
    firstUser = userId;
    firstMicros = Long.MAX_VALUE;
    lastMicros = Long.MIN_VALUE;
    sessions = 0;
    events = 0;
  }
}
