package io.shoplens.jobs.shoppers;

import java.util.List;

/**
 * Kinds of sessions.
 *
 * <p>The order is that of the rules: what a session led to says most, then how much time and how
 * many events it took, then how the visitor moved about, then at what prices. The last rule fits
 * every session.
 */
public final class SessionTypes {
  public static final ShopperType LOYAL_BUYERS =
      new ShopperType(
          "loyal buyers",
          "At least half purchase, by customers of whom at least half have two orders or more.",
          cluster -> purchase(cluster) && cluster.median("customer_orders") >= 2);

  public static final ShopperType DETERMINED_BUYERS =
      new ShopperType("determined buyers", "At least half purchase.", SessionTypes::purchase);

  public static final ShopperType CART_FILLERS =
      new ShopperType(
          "cart fillers",
          "At least half put something into the cart, and fewer than half purchase.",
          cluster -> cluster.median("carts") >= 1);

  public static final ShopperType CAREFUL_RESEARCHERS =
      new ShopperType(
          "careful researchers",
          "Median of at least 4 events, twice those of all sessions, and twice their duration.",
          cluster ->
              cluster.median("events") >= 4
                  && cluster.times("events") >= 2
                  && cluster.times("duration_s") >= 2);

  public static final ShopperType PRODUCT_INSPECTORS =
      new ShopperType(
          "product inspectors",
          "Median of at least 1.5 events per product, and 1.5 times those of all sessions.",
          cluster ->
              cluster.median("events_per_product") >= 1.5
                  && cluster.times("events_per_product") >= 1.5);

  public static final ShopperType WINDOW_SHOPPERS =
      new ShopperType(
          "window shoppers",
          "Median of at least 2 categories, and twice those of all sessions.",
          cluster -> cluster.median("categories") >= 2 && cluster.times("categories") >= 2);

  public static final ShopperType PREMIUM_BROWSERS =
      new ShopperType(
          "premium browsers",
          "Median price level of at least twice that of all sessions.",
          cluster -> cluster.times("price_level") >= 2);

  public static final ShopperType BARGAIN_BROWSERS =
      new ShopperType(
          "bargain browsers",
          "Median price level of at most half that of all sessions.",
          cluster -> cluster.times("price_level") <= 0.5);

  public static final ShopperType QUICK_BROWSERS =
      new ShopperType(
          "quick browsers",
          "Medians of events and duration no more than those of all sessions.",
          cluster -> cluster.times("events") <= 1 && cluster.times("duration_s") <= 1);

  public static final ShopperType CASUAL_BROWSERS =
      new ShopperType("casual browsers", "None of the other rules.", cluster -> true);

  /** All, in the order of their rules. */
  public static final List<ShopperType> IN_ORDER =
      List.of(
          LOYAL_BUYERS,
          DETERMINED_BUYERS,
          CART_FILLERS,
          CAREFUL_RESEARCHERS,
          PRODUCT_INSPECTORS,
          WINDOW_SHOPPERS,
          PREMIUM_BROWSERS,
          BARGAIN_BROWSERS,
          QUICK_BROWSERS,
          CASUAL_BROWSERS);

  private SessionTypes() {}

  private static boolean purchase(Comparison cluster) {
    return cluster.median("purchases") >= 1;
  }
}
