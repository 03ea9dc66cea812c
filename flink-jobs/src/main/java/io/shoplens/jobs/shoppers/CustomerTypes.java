package io.shoplens.jobs.shoppers;

import java.util.List;

/**
 * Kinds of customers.
 *
 * <p>The order is that of the rules: those who buy come first, since a purchase says more than any
 * number of views; then those who nearly bought; then those who look around, by how they do it. The
 * last rule fits everybody.
 */
public final class CustomerTypes {
  public static final ShopperType LOYAL_BUYERS =
      new ShopperType(
          "loyal buyers",
          "At least half have ordered twice or more.",
          cluster -> cluster.median("n_orders") >= 2);

  public static final ShopperType BARGAIN_HUNTERS =
      new ShopperType(
          "bargain hunters",
          "At least half have bought, and the typical buyer pays at most 0.7 times what all buyers do.",
          cluster -> haveBought(cluster) && pay(cluster) <= 0.7);

  public static final ShopperType BIG_SPENDERS =
      new ShopperType(
          "big spenders",
          "At least half have bought, and the typical buyer pays at least 1.5 times what all buyers do.",
          cluster -> haveBought(cluster) && pay(cluster) >= 1.5);

  public static final ShopperType OCCASIONAL_BUYERS =
      new ShopperType("occasional buyers", "At least half have bought.", CustomerTypes::haveBought);

  public static final ShopperType CART_SHY =
      new ShopperType(
          "cart-shy",
          "At least half have put something into the cart, and per view at least 0.75 times as often"
              + " as all who use it, while fewer than half have bought.",
          // Per view, because whoever views enough has something in the cart at some time.
          cluster ->
              cluster.median("n_cart") >= 1
                  && cluster.timesWherePositive("view_to_cart_rate") >= 0.75);

  public static final ShopperType CATEGORY_SPECIALISTS =
      new ShopperType(
          "category specialists",
          "Median of at least 3 products, and no fewer than everybody's, in at most 2 categories or no"
              + " more than everybody's, with at least 1.5 times everybody's products per category.",
          cluster ->
              cluster.median("unique_products")
                      >= Math.max(3, cluster.medianOfAll("unique_products"))
                  && cluster.median("unique_categories")
                      <= Math.max(2, cluster.medianOfAll("unique_categories"))
                  && cluster.times("products_per_category") >= 1.5);

  public static final ShopperType RESEARCHERS =
      new ShopperType(
          "researchers",
          "Median of at least 5 views and twice everybody's.",
          cluster -> cluster.median("n_view") >= 5 && cluster.times("n_view") >= 2);

  public static final ShopperType BROWSERS =
      new ShopperType("browsers", "None of the other rules.", cluster -> true);

  /** All, in the order of their rules. */
  public static final List<ShopperType> IN_ORDER =
      List.of(
          LOYAL_BUYERS,
          BARGAIN_HUNTERS,
          BIG_SPENDERS,
          OCCASIONAL_BUYERS,
          CART_SHY,
          CATEGORY_SPECIALISTS,
          RESEARCHERS,
          BROWSERS);

  private CustomerTypes() {}

  private static boolean haveBought(Comparison cluster) {
    return cluster.median("n_purchase") >= 1;
  }

  private static double pay(Comparison cluster) {
    return cluster.timesWherePositive("avg_price_purchased");
  }
}
