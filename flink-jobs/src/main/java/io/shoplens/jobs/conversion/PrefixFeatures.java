package io.shoplens.jobs.conversion;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What the session's first events tell. The last and the highest of several are told as ratios to
 * their mean, which says the same and leaves the coefficients apart; of one event the mean is all
 * there is, and returning to a product takes three.
 */
final class PrefixFeatures {
  private static final double TEN_MINUTES = 10;

  static final List<KnownFeature<SessionPrefix>> ALL =
      List.of(
          doubling(
              Landmark.AFTER_1, "mean_price", "the mean price", prefix -> prefix.price().mean()),
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
          ratio(
              Landmark.AFTER_1,
              "mean_product_conversion",
              "the products' purchases per view",
              prefix -> prefix.conversion().mean()),
          ratio(
              Landmark.AFTER_1,
              "mean_product_popularity",
              "the products' share of the shop's views (plus one in a million)",
              prefix -> prefix.popularity().mean()),
          ratio(
              Landmark.AFTER_2,
              "last_price_ratio",
              "the last price over the mean price",
              prefix -> prefix.price().lastToMean()),
          ratio(
              Landmark.AFTER_2,
              "highest_price_ratio",
              "the highest price over the mean price",
              prefix -> prefix.price().highestToMean()),
          ratio(
              Landmark.AFTER_2,
              "last_product_conversion_ratio",
              "the last product's purchases per view over the mean",
              prefix -> prefix.conversion().lastToMean()),
          ratio(
              Landmark.AFTER_2,
              "last_product_popularity_ratio",
              "the last product's share of the shop's views over the mean",
              prefix -> prefix.popularity().lastToMean()),
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

  private static KnownFeature<SessionPrefix> ratio(
      Landmark from, String name, String what, ToDoubleFunction<SessionPrefix> measure) {
    return new KnownFeature<>(HistoryFeatures.pureDoublingOf(name, what), from, measure);
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
