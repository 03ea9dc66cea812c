package io.shoplens.ml.samples;

import java.util.SplittableRandom;

/** Random numbers for each part of a work, so that parts can be done in any order by any thread. */
public final class Seeds {
  private Seeds() {}

  /** Hashed, since seeds that lie a step of the generator apart give the same numbers, shifted. */
  public static SplittableRandom of(long seed, int part) {
    return new SplittableRandom(SampleKeys.ofId(seed, part));
  }
}
