package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.AliasTable;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;
import java.util.ArrayList;
import java.util.List;

/** Makes up category ids, products, brands and base prices by the published laws. */
final class CatalogueBuilder {
  private static final int CATEGORIES = 684;
  private static final int PRODUCTS = 190_662;
  private static final int SMARTPHONES = 1_245;
  private static final double FULL_SIZE_USERS = 3_700_000;
  private static final int LEAST_PRODUCTS_IF_NAMED = 16;
  private static final double LOWEST_PRICE = 0.77;
  private static final double HIGHEST_PRICE = 2574.07;

  private final long seed;
  private final Rng rng = new Rng();
  private final double scale;
  private final List<Category> categories = new ArrayList<>();
  private final List<CategoryLaw> laws = new ArrayList<>();
  private int products;

  CatalogueBuilder(long seed, int users) {
    this.seed = seed;
    scale = Math.min(1, Math.pow(users / FULL_SIZE_USERS, 0.6));
    rng.seed(seed, Stream.CATALOGUE, 0);
  }

  Catalogue build() {
    List<CategoryLaw> shares = splitIntoIds();
    double spread = shares.stream().mapToDouble(law -> Math.pow(law.share(), .7)).sum();
    for (CategoryLaw law : shares) {
      addCategory(law, spread);
    }
    return fill();
  }

  /** One law per category id: a third of the codes have several ids, and the rest has no code. */
  private List<CategoryLaw> splitIntoIds() {
    List<CategoryLaw> ids = new ArrayList<>();
    for (CategoryLaw law : CategoryLaw.coded()) {
      boolean named = law.share() > .01;
      int count = named || rng.chance(.62) ? 1 : 2 + (int) (11 * Math.pow(rng.nextDouble(), 3));
      for (double share : CategoryLaw.zipf(count, law.share())) {
        ids.add(withShare(law, share));
      }
    }
    for (double share : CategoryLaw.zipf(CATEGORIES - ids.size(), CategoryLaw.UNCODED.share())) {
      ids.add(withShare(CategoryLaw.UNCODED, share));
    }
    return ids;
  }

  private static CategoryLaw withShare(CategoryLaw law, double share) {
    return new CategoryLaw(
        law.code(), share, law.logPrice(), law.logPriceDeviation(), law.purchaseFactor());
  }

  private void addCategory(CategoryLaw law, double spread) {
    boolean smartphones = law.code().equals(CategoryLaw.SMARTPHONE);
    double wanted =
        smartphones
            ? SMARTPHONES * scale
            : (PRODUCTS - SMARTPHONES) * scale * Math.pow(law.share(), .7) / spread;
    int least = law.share() > .01 ? LEAST_PRODUCTS_IF_NAMED : 1;
    int count = Math.max(smartphones ? 4 * least : least, (int) Math.round(wanted));
    double[] popularity = new double[count];
    for (int rank = 0; rank < count; rank++) {
      popularity[rank] = Math.pow(rank + 6, -1.05);
    }
    long id = 2053013550000000000L + 1_000_003L * categories.size() + rng.nextInt(1_000_000);
    categories.add(
        new Category(
            id,
            law.code(),
            law.share(),
            law.purchaseFactor(),
            products,
            count,
            new AliasTable(popularity)));
    laws.add(law);
    products += count;
  }

  private Catalogue fill() {
    Catalogue catalogue = new Catalogue(categories, products, Brands.names(seed));
    double smartphonesOfCoded = laws.get(0).share() / (1 - CategoryLaw.UNCODED.share());
    int productId = 1_000_000;
    for (int c = 0; c < categories.size(); c++) {
      Category category = categories.get(c);
      CategoryLaw law = laws.get(c);
      BrandPicker brands = new BrandPicker(rng, law, smartphonesOfCoded);
      double sum = 0;
      for (int rank = 0; rank < category.products(); rank++) {
        sum += Math.pow(rank + 6, -1.05);
      }
      for (int rank = 0; rank < category.products(); rank++) {
        productId += 1 + rng.nextInt(250);
        double weight = category.share() * Math.pow(rank + 6, -1.05) / sum;
        catalogue.set(
            category.firstProduct() + rank, productId, c, brands.next(weight), price(law), weight);
      }
    }
    return catalogue;
  }

  private int price(CategoryLaw law) {
    double price = Math.exp(law.logPrice() + law.logPriceDeviation() * rng.gaussian());
    return (int) Math.round(100 * Math.max(LOWEST_PRICE, Math.min(HIGHEST_PRICE, price)));
  }
}
