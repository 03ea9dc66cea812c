package io.shoplens.jobs.summaries;

/**
 * The seeded hash that picks samples: XXH64 of the id's eight bytes, as Trino computes it with
 * {@code from_big_endian_64(xxhash64(to_big_endian_64(bitwise_xor(id, seed))))}.
 */
final class SampleHash {
  /** Changing it draws other samples; the SQL definitions carry the same number. */
  static final long SEED = 20191001L;

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;

  private SampleHash() {}

  static long of(long id) {
    return xxHash64(Long.reverseBytes(id ^ SEED));
  }

  /** XXH64 with seed 0 of one little-endian word. */
  static long xxHash64(long word) {
    long hash = PRIME_5 + Long.BYTES;
    hash ^= Long.rotateLeft(word * PRIME_2, 31) * PRIME_1;
    hash = Long.rotateLeft(hash, 27) * PRIME_1 + PRIME_4;
    hash = (hash ^ (hash >>> 33)) * PRIME_2;
    hash = (hash ^ (hash >>> 29)) * PRIME_3;
    return hash ^ (hash >>> 32);
  }
}
