package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.EventLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small story whose every feature was worked out by hand. */
class ExampleTest {
  /** Saturday, 2019-10-05. */
  private static final int DAY = 18_174;

  /**
   * Monday brings an order of 15.00 with a gift, Tuesday one of 5.00 and a cart that was left. On
   * Saturday at six the user opens two sessions; in the second they compare product 1, met before,
   * with product 4.
   */
  private static final List<String> STORY =
      List.of(
          "2019-09-30T12:00:00Z,purchase,2,10,a.b,acme,15.00,7,monday",
          "2019-09-30T12:00:00Z,purchase,5,10,a.b,acme,0.00,7,monday",
          "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,tuesday",
          "2019-10-01T10:01:00Z,cart,1,10,a.b,acme,5.00,7,tuesday",
          "2019-10-01T10:02:00Z,purchase,1,10,a.b,acme,5.00,7,tuesday",
          "2019-10-01T10:03:00Z,cart,2,10,a.b,acme,7.00,7,tuesday",
          "2019-10-05T06:00:00Z,view,3,10,a.b,acme,9.00,7,saturday-1",
          "2019-10-05T06:00:00Z,view,1,11,,acme,3.00,7,saturday-2",
          "2019-10-05T06:00:15Z,view,4,10,a.b,,7.00,7,saturday-2",
          "2019-10-05T06:01:00Z,view,1,11,,acme,3.00,7,saturday-2",
          "2019-10-05T06:02:00Z,purchase,1,11,,acme,3.00,7,saturday-2");

  /** The shop sells to one view in a hundred, its prior counted in; product 1 has 80 views. */
  private static final ProductHistory PRODUCTS =
      new ProductHistory() {
        @Override
        public ProductCounts before(int epochDay, long productId) {
          return epochDay == DAY && productId == 1 ? new ProductCounts(80, 4) : ProductCounts.NONE;
        }

        @Override
        public ProductCounts before(int epochDay) {
          return epochDay == DAY ? new ProductCounts(999_900, 9_999) : ProductCounts.NONE;
        }
      };

  @Test
  void allFeaturesAfterThreeEventsAreAsWorkedOut() {
    Map<String, Double> expected = new LinkedHashMap<>();
    expected.put("day_sine", 1.0);
    expected.put("day_cosine", 0.0);
    expected.put("half_day_sine", 0.0);
    expected.put("half_day_cosine", -1.0);
    expected.put("week_sine", -1.0);
    expected.put("week_cosine", 0.0);
    expected.put("is_weekend", 1.0);
    expected.put("is_first_visit", 0.0);
    expected.put("earlier_sessions", 1.0); // two
    expected.put("earlier_views", 1.0);
    expected.put("earlier_carts", 1.584962500721156); // two
    expected.put("carts_since_order", 1.0);
    expected.put("has_ordered", 1.0);
    expected.put("earlier_orders", 1.0); // two
    expected.put("earlier_order_value", -3.321928094887362); // 10.00, a tenth of 100
    expected.put("further_order_items", 0.5849625007211562); // one in two orders
    expected.put("minutes_since_event", 12.429929741353273); // 5,517
    expected.put("days_since_order", 2.2726038672902154); // 5,518 minutes
    expected.put("days_since_first_event", 2.523561956057013); // 4.75
    expected.put("mean_price", 2.415037499278844); // 13 / 3
    expected.put("share_without_price", 0.0);
    expected.put("share_unknown_category", 2.0 / 3);
    expected.put("share_unknown_brand", 1.0 / 3);
    expected.put("share_seen_before", 2.0 / 3);
    expected.put("mean_product_conversion", -4.996157933705606); // .042, .01, .042
    expected.put("mean_product_popularity", 5.7639072749585765); // 80.008, 0, 80.008 in a million
    expected.put("last_price_ratio", -0.5305147166987798); // 9 / 13
    expected.put("highest_price_ratio", 0.6918777046376682); // 21 / 13
    expected.put("last_product_conversion_ratio", 0.4226910718222794); // .042 / .03133
    expected.put("last_product_popularity_ratio", 0.576085223538005); // 81.008 / 54.339
    expected.put("distinct_products", 2.0);
    expected.put("distinct_categories", 2.0);
    expected.put("minutes_so_far", 1.0);
    expected.put("mean_gap_seconds", 4.954196310386875); // 30
    expected.put("last_gap_seconds", 5.523561956057013); // 45
    expected.put("returns_to_product", 1.0);

    LandmarkReached third = find(follow(), Landmark.AFTER_3);

    assertThat(FeatureCatalogue.at(Landmark.AFTER_3))
        .extracting(Feature::name)
        .containsExactlyElementsOf(expected.keySet());
    expected.forEach(
        (name, value) ->
            assertThat(Followed.value(third, name)).as(name).isCloseTo(value, within(1e-12)));
  }

  @Test
  void outcomesTellTheLargestLandmarkAndWhetherThereWasAPurchase() {
    assertThat(follow().outcomes)
        .extracting(SessionOutcome::landmark, SessionOutcome::purchased)
        .containsExactlyInAnyOrder(
            tuple(Landmark.START, true),
            tuple(Landmark.AFTER_1, true),
            tuple(Landmark.AFTER_1, false),
            tuple(Landmark.AFTER_3, true));
  }

  private static Followed follow() {
    Dictionaries dictionaries = new Dictionaries();
    List<Event> events = new EventLines(dictionaries).parse(STORY);
    return Followed.batch(Followed.inOrder(events, dictionaries), PRODUCTS);
  }

  private static LandmarkReached find(Followed followed, Landmark landmark) {
    return followed.landmarks.stream()
        .filter(one -> one.landmark() == landmark)
        .findFirst()
        .orElseThrow();
  }
}
