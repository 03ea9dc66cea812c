package io.shoplens.jobs.segments;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;

/** Counts events by hash of a category or brand and by cluster. */
final class FavouriteCounter {
  private final int clusters;
  private final Long2ObjectOpenHashMap<long[]> counts = new Long2ObjectOpenHashMap<>();

  FavouriteCounter(int clusters) {
    this.clusters = clusters;
  }

  /**
   * @param cluster its number, -1 for outliers
   */
  void add(long hash, int cluster, long events) {
    long[] ofValue = counts.get(hash);
    if (ofValue == null) {
      ofValue = new long[clusters + 1];
      counts.put(hash, ofValue);
    }
    ofValue[cluster + 1] += events;
  }

  /** Names instead of hashes. */
  FavouriteCounts named(Long2ObjectMap<String> texts) {
    HashMap<String, long[]> byName = new HashMap<>();
    counts.forEach((hash, ofValue) -> byName.put(texts.get((long) hash), ofValue));
    return new FavouriteCounts(byName);
  }
}
