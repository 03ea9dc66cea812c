package io.shoplens.jobs.events;

/**
 * The hash behind {@code event_id} and {@code session_id}: it is part of the contract, so that
 * batch, stream and any later run give an event the same identity. Changing it needs a full
 * rebuild.
 */
public final class StableHash {
  private static final long SEED = 0x9E3779B97F4A7C15L;

  private StableHash() {}

  public static long seed() {
    return SEED;
  }

  /** Folds one more value into a running hash. */
  public static long add(long hash, long value) {
    return mix(hash ^ mix(value + SEED)) * 5 + 0x52dce729;
  }

  /** Hash of a run of bytes; its length is part of it. */
  public static long ofBytes(byte[] bytes, int from, int to) {
    return ofBytes(SEED, bytes, from, to);
  }

  /** The same from another starting point: two such hashes together make 128 bits. */
  public static long ofBytes(long start, byte[] bytes, int from, int to) {
    long hash = add(start, to - from);
    int position = from;
    for (; position + Long.BYTES <= to; position += Long.BYTES) {
      hash = add(hash, Bytes.getLong(bytes, position));
    }
    long rest = 0;
    for (; position < to; position++) {
      rest = rest << 8 | (bytes[position] & 0xFF);
    }
    return mix(add(hash, rest));
  }

  /** The last step: every bit of the result depends on every bit of the input. */
  public static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
