package io.shoplens.jobs.cells;

import io.shoplens.jobs.events.StableHash;

/** Where in a hash table a key of a few longs belongs; good only within one run. */
final class KeyHash {
  private KeyHash() {}

  static int of(long first) {
    return finish(fold(StableHash.seed(), first));
  }

  static int of(long first, long second) {
    return finish(fold(fold(StableHash.seed(), first), second));
  }

  static int of(long[] values, int from, int width) {
    long hash = StableHash.seed();
    for (int i = 0; i < width; i++) {
      hash = fold(hash, values[from + i]);
    }
    return finish(hash);
  }

  private static long fold(long hash, long value) {
    long folded = (hash ^ value) * 0xBF58476D1CE4E5B9L;
    return folded ^ (folded >>> 32);
  }

  private static int finish(long hash) {
    long spread = hash * 0x94D049BB133111EBL;
    return (int) (spread >>> 32);
  }
}
