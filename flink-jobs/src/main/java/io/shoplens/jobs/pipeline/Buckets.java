package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.StableHash;

/** Spreads users over buckets small enough to be sorted in memory. */
public final class Buckets {
  /** Events of a bucket on average: so few that the processor's caches hold most of them. */
  static final long EVENTS_PER_BUCKET = 100_000;

  /** Beyond this a bucket, grown by a wrong estimate, is taken in several rounds. */
  public static final long MOST_EVENTS_AT_ONCE = 2_000_000;

  private static final int MOST_BUCKETS = 1_024;

  private Buckets() {}

  public static int countFor(long estimatedEvents, int parallelism) {
    long wanted = Math.max(parallelism, estimatedEvents / EVENTS_PER_BUCKET + 1);
    long evenly = (wanted + parallelism - 1) / parallelism * parallelism;
    return (int) Math.min(MOST_BUCKETS, evenly);
  }

  public static int of(long userId, int buckets) {
    return (int) ((StableHash.mix(userId) >>> 33) % buckets);
  }

  public static int roundsFor(long events, long mostAtOnce) {
    return (int) ((events + mostAtOnce - 1) / mostAtOnce);
  }

  /** Of the users of one bucket, which round each belongs to. */
  public static int roundOf(long userId, int rounds) {
    return rounds == 1 ? 0 : (int) ((StableHash.mix(~userId) >>> 33) % rounds);
  }
}
