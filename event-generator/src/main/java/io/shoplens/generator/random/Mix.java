package io.shoplens.generator.random;

/** Hashing of numbers to well-mixed 64-bit values: the source of all randomness in the shop. */
public final class Mix {
  static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double TO_UNIT = 0x1.0p-53;

  private Mix() {}

  /** The finalizer of SplitMix64. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A value that depends on all three arguments and nothing else. */
  public static long mix(long seed, Stream stream, long id) {
    long streamSeed = mix(seed + GOLDEN * (stream.ordinal() + 1));
    return mix(streamSeed ^ mix(id + GOLDEN));
  }

  /** The same with a second id. */
  public static long mix(long seed, Stream stream, long id, long subId) {
    return mix(mix(seed, stream, id) + GOLDEN * (subId + 1));
  }

  /** Maps a hash to [0, 1). */
  public static double unit(long hash) {
    return (hash >>> 11) * TO_UNIT;
  }
}
