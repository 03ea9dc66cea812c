package io.shoplens.generator.sessions;

import io.shoplens.generator.calendar.Season;
import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.catalogue.Category;
import io.shoplens.generator.random.AliasTable;
import io.shoplens.generator.random.Rng;
import java.util.Arrays;

/** How often categories are picked in one season. */
public final class Demand {
  private final Catalogue catalogue;
  private final double[] factor;
  private final AliasTable categories;
  private final double weightOfAll;

  public Demand(Catalogue catalogue, Season season) {
    this.catalogue = catalogue;
    factor = catalogue.categories().stream().mapToDouble(c -> season.factor(c.code())).toArray();
    double[] weights = new double[factor.length];
    for (int c = 0; c < weights.length; c++) {
      weights[c] = factor[c] * catalogue.categories().get(c).share();
    }
    categories = new AliasTable(weights);
    weightOfAll = Arrays.stream(weights).sum();
  }

  /** Any category, the popular ones more often. */
  public int drawCategory(Rng rng) {
    return categories.draw(rng);
  }

  /** One of three favourites, the one in season more often. */
  public int drawFavourite(int[] favourites, Rng rng) {
    double u =
        rng.nextDouble() * (factor[favourites[0]] + factor[favourites[1]] + factor[favourites[2]]);
    if (u < factor[favourites[0]]) {
      return favourites[0];
    }
    return u < factor[favourites[0]] + factor[favourites[1]] ? favourites[1] : favourites[2];
  }

  /** The probability that this product is drawn from any category. */
  double chance(int product) {
    return factor[catalogue.categoryIndex(product)] * catalogue.weight(product) / weightOfAll;
  }

  /** The probability that this product is drawn from one of three favourites. */
  double favouriteChance(int[] favourites, int product) {
    int category = catalogue.categoryIndex(product);
    double chosen = 0;
    double all = 0;
    for (int favourite : favourites) {
      all += factor[favourite];
      chosen += favourite == category ? factor[favourite] : 0;
    }
    return chosen / all * catalogue.weight(product) / catalogue.category(product).share();
  }

  public int drawProduct(int category, Rng rng) {
    Category drawn = catalogue.categories().get(category);
    return drawn.firstProduct() + drawn.popularity().draw(rng);
  }
}
