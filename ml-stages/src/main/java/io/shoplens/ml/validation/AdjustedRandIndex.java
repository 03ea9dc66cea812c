package io.shoplens.ml.validation;

import io.shoplens.ml.stage.StageException;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;

/**
 * How far two labelings of the same samples agree on which samples belong together: 1 if wholly,
 * about 0 if no more than by chance (Hubert and Arabie, 1985). Names of clusters do not matter.
 */
public final class AdjustedRandIndex {
  private AdjustedRandIndex() {}

  /** A negative label is a cluster like others: leave outliers out before if they are none. */
  public static double of(int[] one, int[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "one labeling is of %d samples, the other of %d".formatted(one.length, other.length));
    }
    if (one.length < 2) {
      throw new StageException("labelings are compared by pairs, and there is no pair of samples");
    }
    Long2LongOpenHashMap both = new Long2LongOpenHashMap();
    Long2LongOpenHashMap ofOne = new Long2LongOpenHashMap();
    Long2LongOpenHashMap ofOther = new Long2LongOpenHashMap();
    for (int i = 0; i < one.length; i++) {
      both.addTo(((long) one[i] << Integer.SIZE) | (other[i] & 0xFFFFFFFFL), 1);
      ofOne.addTo(one[i], 1);
      ofOther.addTo(other[i], 1);
    }
    return adjusted(pairs(both), pairs(ofOne), pairs(ofOther), pairs(one.length));
  }

  /**
   * @param together pairs that are together in both labelings; so many more than expected by
   *     chance, of so many more as there could be at most
   */
  private static double adjusted(long together, long inOne, long inOther, long all) {
    double expected = (double) inOne / all * inOther;
    double most = ((double) inOne + inOther) / 2;
    // Only if both put all samples into one cluster, or both leave each alone: they agree.
    return most == expected ? 1 : (together - expected) / (most - expected);
  }

  private static long pairs(Long2LongOpenHashMap counts) {
    long sum = 0;
    for (long count : counts.values()) {
      sum += pairs(count);
    }
    return sum;
  }

  /** Less than 2^61 even of the longest array. */
  private static long pairs(long count) {
    return count * (count - 1) / 2;
  }
}
