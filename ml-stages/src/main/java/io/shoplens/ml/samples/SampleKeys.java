package io.shoplens.ml.samples;

/** Hashes that put samples in an order nobody can foresee and everybody repeats. */
public final class SampleKeys {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private SampleKeys() {}

  public static long ofId(long seed, long id) {
    return mix(mix(seed + STEP) ^ id) & Long.MAX_VALUE;
  }

  /** For samples without an id: equal samples have equal keys. */
  public static long ofValues(long seed, double[] values, int start, int step, int count) {
    long key = mix(seed + STEP);
    int at = start;
    for (int i = 0; i < count; i++) {
      key = mix(key ^ Double.doubleToLongBits(values[at]));
      at += step;
    }
    return key & Long.MAX_VALUE;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
