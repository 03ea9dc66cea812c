package io.shoplens.generator.sessions;

import io.shoplens.generator.random.Mix;
import io.shoplens.generator.random.Stream;

/** Session ids as 64-bit keys, from which the 128 bits in the files follow. */
public final class SessionKeys {
  /** The key of a missing session id. */
  public static final long NONE = 0;

  private static final int VISITS_PER_DAY = 1 << 16;

  private SessionKeys() {}

  /** The key of one part of a user's visit; the id changes where it rotates. */
  static long key(long seed, int user, int day, int ordinal, int part) {
    long visit = (long) day * VISITS_PER_DAY + 2L * ordinal + part;
    return Mix.mix(seed, Stream.SESSION_ID, user, visit) | 1;
  }

  public static long high(long key) {
    return Mix.mix(key);
  }

  public static long low(long key) {
    return Mix.mix(~key);
  }
}
