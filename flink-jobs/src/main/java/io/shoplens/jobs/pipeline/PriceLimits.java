package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The price reference as the least and the most usual price of every category, so that flagging an
 * event is a comparison and not a logarithm. The limits say exactly what the reference says.
 */
final class PriceLimits {
  private static final int NONE = -1;

  private final Long2IntMap categories = new Long2IntOpenHashMap();
  private final long[] least;
  private final long[] most;

  PriceLimits(PriceReference prices) {
    categories.defaultReturnValue(NONE);
    least = new long[prices.entries().size()];
    most = new long[prices.entries().size()];
    prices.entries().forEach(this::add);
  }

  boolean isOutlier(long category, long cents) {
    if (category == Event.NO_CATEGORY || cents <= 0) {
      return false;
    }
    int index = categories.get(category);
    return index != NONE && (cents < least[index] || cents > most[index]);
  }

  private void add(long category, PriceReference.Entry entry) {
    int index = categories.size();
    categories.put(category, index);
    long below = Math.max(1, (long) Math.floor(100 * Math.exp(entry.mean())));
    long usual = entry.isUnusual(below) ? below + 1 : below;
    if (entry.isUnusual(usual)) {
      // No whole number of cents lies between the limits.
      least[index] = Long.MAX_VALUE;
      return;
    }
    least[index] = lastUsual(entry, usual, 0);
    most[index] = lastUsual(entry, usual, Long.MAX_VALUE);
  }

  /** The usual price farthest from one that is usual, in a direction, found by halving. */
  private static long lastUsual(PriceReference.Entry entry, long from, long beyond) {
    long usual = from;
    long unusual = beyond;
    while (Math.abs(usual - unusual) > 1) {
      long probe = usual + (unusual - usual) / 2;
      if (entry.isUnusual(probe)) {
        unusual = probe;
      } else {
        usual = probe;
      }
    }
    return usual;
  }
}
