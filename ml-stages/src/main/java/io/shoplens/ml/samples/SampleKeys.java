package io.shoplens.ml.samples;

import java.util.Arrays;

/** Hashes that put samples in an order nobody can foresee and everybody repeats. */
public final class SampleKeys {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private SampleKeys() {}

  public static long ofId(long seed, long id) {
    return mix(mix(seed + STEP) ^ id) & Long.MAX_VALUE;
  }

  /** For samples without an id: equal samples have equal keys, whoever else is in their block. */
  public static long[] ofValues(long seed, int rows, double[]... columns) {
    long[] keys = new long[rows];
    Arrays.fill(keys, mix(seed + STEP));
    for (double[] some : columns) {
      for (int start = 0; start < some.length; start += rows) {
        mixIn(keys, some, start);
      }
    }
    for (int i = 0; i < rows; i++) {
      keys[i] &= Long.MAX_VALUE;
    }
    return keys;
  }

  /** A column of all samples in turn: the numbers of one sample would wait for each other. */
  private static void mixIn(long[] keys, double[] columns, int start) {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = mix(keys[i] ^ Double.doubleToRawLongBits(columns[start + i]));
    }
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
