package io.shoplens.jobs.conversion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the session's first events tell. A mean of one is the last, so it comes in with the second
 * event; returning to a product takes three.
 */
final class PrefixFeatures {
  private static final double TEN_MINUTES = 10;

  static final List<KnownFeature<SessionPrefix>> ALL =
      List.of(
          doubling(
              Landmark.AFTER_1, "last_price", "the last price", prefix -> prefix.price().last()),
          share("share_without_price", "without a price", SessionPrefix::shareWithoutPrice),
          share(
              "share_unknown_category",
              "of no known category",
              SessionPrefix::shareOfUnknownCategory),
          share("share_unknown_brand", "of no known brand", SessionPrefix::shareOfUnknownBrand),
          share(
              "share_seen_before",
              "the user met in earlier visits",
              SessionPrefix::shareSeenBefore),
          conversion(
              Landmark.AFTER_1,
              "last_product_conversion",
              "the last product",
              prefix -> prefix.conversion().last()),
          doubling(
              Landmark.AFTER_1,
              "last_product_popularity",
              "the last product's share of the shop's views",
              prefix -> prefix.popularity().last()),
          doubling(
              Landmark.AFTER_2, "mean_price", "the mean price", prefix -> prefix.price().mean()),
          doubling(
              Landmark.AFTER_2,
              "highest_price",
              "the highest price",
              prefix -> prefix.price().highest()),
          conversion(
              Landmark.AFTER_2,
              "mean_product_conversion",
              "the products on average",
              prefix -> prefix.conversion().mean()),
          doubling(
              Landmark.AFTER_2,
              "mean_product_popularity",
              "the products' mean share of the shop's views",
              prefix -> prefix.popularity().mean()),
          each(Landmark.AFTER_2, "distinct_products", "further product", SessionPrefix::products),
          each(
              Landmark.AFTER_2,
              "distinct_categories",
              "further category",
              SessionPrefix::categories),
          new KnownFeature<>(
              new Feature(
                  "minutes_so_far",
                  Transformation.NONE,
                  TEN_MINUTES,
                  "10 minutes",
                  "Each 10 minutes spent so far multiply the odds of buying by %s."),
              Landmark.AFTER_2,
              SessionPrefix::minutes),
          doubling(
              Landmark.AFTER_2,
              "mean_gap_seconds",
              "the mean time between events in seconds",
              SessionPrefix::meanGapSeconds),
          doubling(
              Landmark.AFTER_3,
              "last_gap_seconds",
              "the time between the last two events in seconds",
              SessionPrefix::lastGapSeconds),
          each(
              Landmark.AFTER_3,
              "returns_to_product",
              "return to a product left before",
              SessionPrefix::returns));

  private PrefixFeatures() {}

  private static KnownFeature<SessionPrefix> doubling(
      Landmark from, String name, String what, ToDoubleFunction<SessionPrefix> measure) {
    return new KnownFeature<>(HistoryFeatures.doublingOf(name, what), from, measure);
  }

  private static KnownFeature<SessionPrefix> conversion(
      Landmark from, String name, String whose, ToDoubleFunction<SessionPrefix> measure) {
    return new KnownFeature<>(
        new Feature(
            name,
            Transformation.LOG2,
            1,
            "doubling",
            "Each doubling of the purchases per view of "
                + whose
                + " multiplies the odds of buying by %s."),
        from,
        measure);
  }

  private static KnownFeature<SessionPrefix> each(
      Landmark from, String name, String what, ToDoubleFunction<SessionPrefix> measure) {
    return new KnownFeature<>(
        new Feature(
            name,
            Transformation.NONE,
            1,
            what,
            "Each " + what + " multiplies the odds of buying by %s."),
        from,
        measure);
  }

  private static KnownFeature<SessionPrefix> share(
      String name, String which, ToDoubleFunction<SessionPrefix> measure) {
    return new KnownFeature<>(
        new Feature(
            name,
            Transformation.NONE,
            1,
            "all rather than none",
            "Looking at nothing but products "
                + which
                + ", rather than at none, multiplies the odds of buying by %s."),
        Landmark.AFTER_1,
        measure);
  }
}
