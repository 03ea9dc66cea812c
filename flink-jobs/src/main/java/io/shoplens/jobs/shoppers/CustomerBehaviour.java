package io.shoplens.jobs.shoppers;

import java.util.List;

/** What customers are clustered on and described by, from {@code shop.customers}. */
public final class CustomerBehaviour {
  private static final String MONEY = "shop currency";

  /**
   * The vector that is clustered: the features defined for customers, in that order.
   *
   * <p>Counts, money and ratios have a few very large values. Days have not: the period of the data
   * bounds them.
   */
  public static final FeatureSet FEATURES =
      FeatureSet.of(
          count("total_events", "events", "Events of any kind."),
          count("n_view", "events", "Views of products."),
          count("n_cart", "events", "Products put into the cart."),
          count("n_purchase", "events", "Purchases of products, whatever their price."),
          count("n_sessions", "sessions", "Visits."),
          count("unique_products", "products", "Different products looked at or bought."),
          count("unique_categories", "categories", "Different category codes among them."),
          count("unique_brands", "brands", "Different brands among them."),
          count("revenue", MONEY, "What was paid for all purchases."),
          count("avg_price_purchased", MONEY, "Mean price of what was bought; 0 if nothing was."),
          count("conversion_rate", "1", "Purchases per view."),
          count("view_to_cart_rate", "1", "Products put into the cart per view."),
          count("cart_to_purchase_rate", "1", "Purchases per product put into the cart."),
          Feature.of(
              "recency_days",
              "days",
              false,
              column("recency_days"),
              // An event later than the as-of time is a stray date, and as recent as can be.
              days -> Math.max(0, days),
              "Whole days since the last event; 0 if it is later than the as-of time."),
          Feature.of(
              "days",
              false,
              column("tenure_days"),
              "Whole days from the first to the last event."));

  /** The same, and what tells people more about a cluster than it tells a model. */
  public static final FeatureSet DESCRIBED =
      FEATURES.and(
          count("n_orders", "orders", "Visits in which something was paid for."),
          Feature.ratio(
              "views_per_session",
              "events",
              column("n_view"),
              column("n_sessions"),
              "Views per visit."),
          Feature.ratio(
              "products_per_category",
              "products",
              column("unique_products"),
              column("unique_categories"),
              "Different products per category: how deep the interest in each goes."),
          count(
              "avg_price_viewed",
              MONEY,
              "Mean price of what was viewed; 0 if nothing with a price was."));

  /** Of {@link #DESCRIBED}, what box plots show: how often, how, when last, and at what price. */
  public static final List<String> BOXES =
      List.of("n_orders", "views_per_session", "recency_days", "avg_price_viewed");

  /** Tell clusters of one type apart, the most telling first. */
  static final List<Qualifier> QUALIFIERS =
      List.of(
          new Qualifier("recency_days", "recent", "lapsed"),
          new Qualifier("n_sessions", "few-visit", "many-visit"),
          new Qualifier("n_view", "few-view", "many-view"),
          new Qualifier("avg_price_viewed", "low-price", "high-price"),
          new Qualifier("unique_categories", "focused", "wide-ranging"));

  private CustomerBehaviour() {}

  private static Feature count(String name, String unit, String description) {
    return Feature.of(unit, true, column(name), description);
  }

  private static SourceColumn column(String name) {
    return new SourceColumn("shop.customers", name);
  }
}
