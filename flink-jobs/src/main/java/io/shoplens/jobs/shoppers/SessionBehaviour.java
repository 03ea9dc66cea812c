package io.shoplens.jobs.shoppers;

import io.shoplens.jobs.events.Times;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What sessions are clustered on and described by: duration, depth, breadth, price level,
 * repetition and time of day.
 *
 * <p>The columns are those of {@code shop.sessions}; the price band comes from {@code
 * summary.session_facts} (as {@link PriceLevel#ofBand}), which has no sessions of bots.
 */
public final class SessionBehaviour {
  private static final SourceColumn STARTED_AT = column("started_at");

  /** The vector that is clustered. */
  public static final FeatureSet FEATURES =
      FeatureSet.of(
          count("duration_s", "seconds", "From the first to the last event."),
          count("events", "events", "Depth: events of any kind."),
          new Feature(
              "funnel_stage",
              "1",
              false,
              "Depth: 0 without cart and purchase, 1 with a cart, 2 with a purchase.",
              column("carts"),
              column("purchases"),
              (carts, purchases) -> purchases > 0 ? 2 : carts > 0 ? 1 : 0),
          count("products", "products", "Breadth: different products."),
          count("categories", "categories", "Breadth: different category codes."),
          Feature.of(
              "price_level",
              "shop currency",
              true,
              new SourceColumn("summary.session_facts", "primary_price_band"),
              level -> level,
              "Middle of the price band with most events; 0 without prices."),
          Feature.ratio(
              "events_per_product",
              "events",
              column("events"),
              column("products"),
              "Repetition: how often the visitor came back to the same product."),
          // Two terms, so that 23 h lies beside 0 h.
          time("hour_sin", Math::sin, "Time of day in UTC: 1 at 6 h, -1 at 18 h."),
          time("hour_cos", Math::cos, "Time of day in UTC: 1 at 0 h, -1 at 12 h."));

  /** The same, and what tells people more about a cluster than it tells a model. */
  public static final FeatureSet DESCRIBED =
      FEATURES.and(
          count("carts", "events", "Products put into the cart."),
          count("purchases", "events", "Purchases of products."),
          Feature.ratio(
              "seconds_per_event",
              "seconds",
              column("duration_s"),
              column("events"),
              "How long the visitor stays with each step."),
          Feature.of(
              "customer_orders",
              "orders",
              true,
              new SourceColumn("shop.customers", "n_orders"),
              orders -> orders,
              "Orders of the session's customer in all their visits."));

  /** Tell clusters of one type apart, the most telling first. */
  static final List<Qualifier> QUALIFIERS =
      List.of(
          new Qualifier("events", "short-visit", "long-visit"),
          new Qualifier("price_level", "low-price", "high-price"),
          new Qualifier("hour_sin", "afternoon", "morning", 0),
          new Qualifier("hour_cos", "midday", "night", 0),
          new Qualifier("categories", "focused", "wide-ranging"));

  private SessionBehaviour() {}

  private static Feature count(String name, String unit, String description) {
    return Feature.of(unit, true, column(name), description);
  }

  private static Feature time(String name, DoubleUnaryOperator wave, String description) {
    return Feature.of(
        name, "1", false, STARTED_AT, micros -> wave.applyAsDouble(angle(micros)), description);
  }

  /** A day is once around. */
  private static double angle(double micros) {
    double ofDay = Math.floorMod((long) micros, Times.MICROS_PER_DAY);
    return 2 * Math.PI * ofDay / Times.MICROS_PER_DAY;
  }

  private static SourceColumn column(String name) {
    return new SourceColumn("shop.sessions", name);
  }
}
