package io.shoplens.jobs.segments;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events by category or brand and by cluster.
 *
 * @param byName for each name, events of outliers first, then of each cluster
 */
record FavouriteCounts(HashMap<String, long[]> byName) implements Serializable {
  private static final String UNKNOWN = "unknown";

  /** A category or brand of a cluster; shares are of all events, also of unknown ones. */
  record Favourite(String name, long events, double share, double shareOfAll) {}

  FavouriteCounts plus(FavouriteCounts other) {
    HashMap<String, long[]> sum = new HashMap<>(byName);
    other.byName.forEach((name, counts) -> sum.merge(name, counts, FavouriteCounts::add));
    return new FavouriteCounts(sum);
  }

  private static long[] add(long[] one, long[] other) {
    long[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  /** Those with most events, the first by name among equals. */
  List<Favourite> top(int cluster, int most) {
    double all = byName.values().stream().mapToLong(FavouriteCounts::sum).sum();
    double ofCluster = byName.values().stream().mapToLong(of -> of[cluster + 1]).sum();
    Comparator<Map.Entry<String, long[]>> byEvents =
        Comparator.comparingLong(entry -> -entry.getValue()[cluster + 1]);
    return byName.entrySet().stream()
        .filter(entry -> entry.getValue()[cluster + 1] > 0 && !entry.getKey().equals(UNKNOWN))
        .sorted(byEvents.thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(entry -> favourite(entry, cluster, ofCluster, all))
        .toList();
  }

  private static Favourite favourite(
      Map.Entry<String, long[]> entry, int cluster, double ofCluster, double all) {
    long events = entry.getValue()[cluster + 1];
    return new Favourite(entry.getKey(), events, events / ofCluster, sum(entry.getValue()) / all);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }
}
