package io.shoplens.jobs.conversion;

/** How well products sell and how much they are looked at, steady where little is known. */
final class ProductScores {
  /** So many views at the shop's rate are mixed into each product's own. */
  private static final int PRIOR_VIEWS = 20;

  /** What a shop without a past is taken for: one purchase in a hundred views. */
  private static final ProductCounts PRIOR_SHOP = new ProductCounts(100, 1);

  private static final double MILLION = 1e6;

  private ProductScores() {}

  /** Purchases per view, never 0; more than 1 where purchases are logged and views are not. */
  static double conversion(ProductCounts product, ProductCounts shop) {
    double shopRate =
        ((double) shop.purchases() + PRIOR_SHOP.purchases())
            / ((double) shop.views() + PRIOR_SHOP.views());
    return (product.purchases() + PRIOR_VIEWS * shopRate)
        / ((double) product.views() + PRIOR_VIEWS);
  }

  /**
   * Views of this product among a million of the shop's, and one more to be above zero: unlike a
   * count it does not grow.
   */
  static double popularity(ProductCounts product, ProductCounts shop) {
    return 1 + (shop.views() == 0 ? 0 : MILLION * product.views() / shop.views());
  }
}
