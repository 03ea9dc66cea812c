package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ShopperTypesTest {
  private static final MadeProfiles CUSTOMERS =
      new MadeProfiles(
              Population.CUSTOMERS,
              Map.of(
                  "n_view", 6.0,
                  "unique_products", 4.0,
                  "unique_categories", 2.0,
                  "products_per_category", 2.0))
          .typical("avg_price_purchased", 100)
          .typical("view_to_cart_rate", 0.1);

  private static final MadeProfiles SESSIONS =
      new MadeProfiles(
          Population.SESSIONS,
          Map.of(
              "events", 2.0,
              "duration_s", 60.0,
              "categories", 1.0,
              "events_per_product", 1.0,
              "price_level", 100.0));

  @Test
  void customersLikeEverybodyAreBrowsers() {
    assertThat(CUSTOMERS.type(Map.of())).isEqualTo(CustomerTypes.BROWSERS);
  }

  @Test
  void buyersAreToldApartByOrdersThenByWhatTheyPay() {
    assertThat(CUSTOMERS.type(bought(2, 100))).isEqualTo(CustomerTypes.LOYAL_BUYERS);
    assertThat(CUSTOMERS.type(bought(2, 30))).isEqualTo(CustomerTypes.LOYAL_BUYERS);
    assertThat(CUSTOMERS.type(bought(1, 70))).isEqualTo(CustomerTypes.BARGAIN_HUNTERS);
    assertThat(CUSTOMERS.type(bought(1, 71))).isEqualTo(CustomerTypes.OCCASIONAL_BUYERS);
    assertThat(CUSTOMERS.type(bought(1, 149))).isEqualTo(CustomerTypes.OCCASIONAL_BUYERS);
    assertThat(CUSTOMERS.type(bought(1, 150))).isEqualTo(CustomerTypes.BIG_SPENDERS);
  }

  private static Map<String, Double> bought(double orders, double price) {
    return Map.of(
        "n_purchase", orders, "n_orders", orders, "n_cart", 1.0, "avg_price_purchased", price);
  }

  @Test
  void cartsWithoutPurchaseMakeThemCartShyIfTheyAreManyForTheirViews() {
    assertThat(CUSTOMERS.type(carts(1, 0.076))).isEqualTo(CustomerTypes.CART_SHY);
    assertThat(CUSTOMERS.type(carts(1, 0.074))).isEqualTo(CustomerTypes.RESEARCHERS);
    assertThat(CUSTOMERS.type(carts(0.5, 0.2))).isEqualTo(CustomerTypes.RESEARCHERS);
  }

  private static Map<String, Double> carts(double carts, double perView) {
    return Map.of("n_cart", carts, "view_to_cart_rate", perView, "n_view", 12.0);
  }

  @Test
  void manyViewsAreResearchOrTheInterestOfSpecialists() {
    assertThat(CUSTOMERS.type(Map.of("n_view", 11.0))).isEqualTo(CustomerTypes.BROWSERS);
    assertThat(CUSTOMERS.type(views(12, 12, 4))).isEqualTo(CustomerTypes.RESEARCHERS);
    assertThat(CUSTOMERS.type(views(12, 6, 2))).isEqualTo(CustomerTypes.CATEGORY_SPECIALISTS);
    assertThat(CUSTOMERS.type(views(12, 5, 2))).isEqualTo(CustomerTypes.RESEARCHERS);
    assertThat(CUSTOMERS.type(views(6, 4, 1))).isEqualTo(CustomerTypes.CATEGORY_SPECIALISTS);
    assertThat(CUSTOMERS.type(views(6, 3, 1))).isEqualTo(CustomerTypes.BROWSERS);
  }

  private static Map<String, Double> views(double views, double products, double categories) {
    return Map.of(
        "n_view",
        views,
        "unique_products",
        products,
        "unique_categories",
        categories,
        "products_per_category",
        products / categories);
  }

  @Test
  void sessionsAreNamedByWhatTheyLedTo() {
    assertThat(SESSIONS.type(Map.of("purchases", 1.0, "customer_orders", 2.0, "carts", 1.0)))
        .isEqualTo(SessionTypes.LOYAL_BUYERS);
    assertThat(SESSIONS.type(Map.of("purchases", 1.0, "customer_orders", 1.0, "events", 50.0)))
        .isEqualTo(SessionTypes.DETERMINED_BUYERS);
    assertThat(SESSIONS.type(Map.of("carts", 1.0, "customer_orders", 9.0)))
        .isEqualTo(SessionTypes.CART_FILLERS);
  }

  @Test
  void sessionsThatLedToNothingAreNamedByTheirCourse() {
    assertThat(SESSIONS.type(Map.of("events", 4.0, "duration_s", 120.0)))
        .isEqualTo(SessionTypes.CAREFUL_RESEARCHERS);
    assertThat(SESSIONS.type(Map.of("events", 4.0, "duration_s", 119.0)))
        .isEqualTo(SessionTypes.CASUAL_BROWSERS);
    assertThat(SESSIONS.type(Map.of("events_per_product", 1.5)))
        .isEqualTo(SessionTypes.PRODUCT_INSPECTORS);
    assertThat(SESSIONS.type(Map.of("categories", 2.0))).isEqualTo(SessionTypes.WINDOW_SHOPPERS);
    assertThat(SESSIONS.type(Map.of("price_level", 200.0)))
        .isEqualTo(SessionTypes.PREMIUM_BROWSERS);
    assertThat(SESSIONS.type(Map.of("price_level", 50.0))).isEqualTo(SessionTypes.BARGAIN_BROWSERS);
    assertThat(SESSIONS.type(Map.of())).isEqualTo(SessionTypes.QUICK_BROWSERS);
  }

  @Test
  void whereMostSessionsHaveNoDurationAnyIsLong() {
    MadeProfiles single = new MadeProfiles(Population.SESSIONS, Map.of("events", 1.0));

    assertThat(single.type(Map.of("events", 4.0, "duration_s", 1.0)))
        .isEqualTo(SessionTypes.CAREFUL_RESEARCHERS);
    assertThat(single.type(Map.of())).isEqualTo(SessionTypes.QUICK_BROWSERS);
  }
}
