package io.shoplens.jobs.segments;

import java.io.Serializable;
import java.util.HashMap;

/** Categories and brands that the members of clusters deal with. */
record Favourites(FavouriteCounts categories, FavouriteCounts brands) implements Serializable {
  static final Favourites NONE =
      new Favourites(new FavouriteCounts(new HashMap<>()), new FavouriteCounts(new HashMap<>()));

  Favourites plus(Favourites other) {
    return new Favourites(categories.plus(other.categories), brands.plus(other.brands));
  }
}
