package io.shoplens.jobs.segments;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import java.util.List;

/** Counts events by category and by brand of clusters. */
final class FavouriteCounters {
  private final FavouriteCounter categories;
  private final FavouriteCounter brands;

  FavouriteCounters(int clusters) {
    categories = new FavouriteCounter(clusters);
    brands = new FavouriteCounter(clusters);
  }

  void add(List<long[]> favourites, int[] ofRows, double[] events) {
    for (int row = 0; row < ofRows.length; row++) {
      if (ofRows[row] != UserClusters.NONE) {
        categories.add(favourites.get(0)[row], ofRows[row], (long) events[row]);
        brands.add(favourites.get(1)[row], ofRows[row], (long) events[row]);
      }
    }
  }

  Favourites named(Long2ObjectMap<String> texts) {
    return new Favourites(categories.named(texts), brands.named(texts));
  }
}
