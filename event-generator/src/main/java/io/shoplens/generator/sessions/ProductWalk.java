package io.shoplens.generator.sessions;

import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.catalogue.Category;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;

/** How one user moves from product to product; the same in visits with and without an order. */
final class ProductWalk {
  private static final double SAME_PRODUCT = .30;
  private static final double NEIGHBOUR = .45;
  private static final int FARTHEST_NEIGHBOUR = 4;
  private static final int NEIGHBOURS = 2 * FARTHEST_NEIGHBOUR;
  private static final double FAVOURITE = .70;

  private final long seed;
  private final Catalogue catalogue;
  private final Demand everydayDemand;
  private final Rng taste = new Rng();
  private final int[] favourites = new int[3];

  ProductWalk(long seed, Catalogue catalogue, Demand everydayDemand) {
    this.seed = seed;
    this.catalogue = catalogue;
    this.everydayDemand = everydayDemand;
  }

  /** Takes on the taste of this user, which is the same in every season. */
  void enter(int user) {
    taste.seed(seed, Stream.USER_TASTE, user);
    for (int i = 0; i < favourites.length; i++) {
      favourites[i] = everydayDemand.drawCategory(taste);
    }
  }

  /** A product without regard to the one before. */
  int pick(Demand demand, Rng rng) {
    int category =
        rng.chance(FAVOURITE) ? demand.drawFavourite(favourites, rng) : demand.drawCategory(rng);
    return demand.drawProduct(category, rng);
  }

  int next(int product, Demand demand, Rng rng) {
    double u = rng.nextDouble();
    if (u < SAME_PRODUCT) {
      return product;
    }
    return u < SAME_PRODUCT + NEIGHBOUR
        ? neighbour(product, rng.nextInt(NEIGHBOURS))
        : pick(demand, rng);
  }

  /** The probability of this product without regard to the one before. */
  double pickChance(int product, Demand demand) {
    return FAVOURITE * demand.favouriteChance(favourites, product)
        + (1 - FAVOURITE) * demand.chance(product);
  }

  /** The probability that this product comes after that one. */
  double nextChance(int product, int previous, Demand demand) {
    double chance = (1 - SAME_PRODUCT - NEIGHBOUR) * pickChance(product, demand);
    if (product == previous) {
      chance += SAME_PRODUCT;
    }
    for (int draw = 0; draw < NEIGHBOURS; draw++) {
      if (neighbour(previous, draw) == product) {
        chance += NEIGHBOUR / NEIGHBOURS;
      }
    }
    return chance;
  }

  private int neighbour(int product, int draw) {
    Category category = catalogue.category(product);
    int rank = product - category.firstProduct();
    int step =
        draw < FARTHEST_NEIGHBOUR ? draw - FARTHEST_NEIGHBOUR : draw - FARTHEST_NEIGHBOUR + 1;
    if (rank + step < 0 || rank + step >= category.products()) {
      step = -step;
    }
    boolean inside = rank + step >= 0 && rank + step < category.products();
    return inside ? product + step : product;
  }
}
