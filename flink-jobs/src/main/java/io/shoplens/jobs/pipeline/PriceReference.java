package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What prices are usual in a category; versioned, because flags given by it stay in the tables.
 *
 * @param entries by category id
 */
record PriceReference(long version, TreeMap<Long, Entry> entries) implements Serializable {
  /** The columns of {@code shop.price_reference}. */
  static final List<String> COLUMNS =
      List.of(
          "category_id",
          "version",
          "prices",
          "mean_log_price",
          "sd_log_price",
          "valid_from",
          "run_id");

  /** Beyond so many deviations from the mean a price is an outlier. */
  private static final double LIMIT = 3;

  static PriceReference none() {
    return new PriceReference(0, new TreeMap<>());
  }

  boolean isOutlier(Event event) {
    if (event.categoryId == Event.NO_CATEGORY || !event.hasPositivePrice()) {
      return false;
    }
    Entry entry = entries.get(event.categoryId);
    return entry != null && entry.isUnusual(event.priceCents);
  }

  boolean saysTheSameAs(Map<Long, Entry> others) {
    return entries.equals(others);
  }

  /**
   * One category's usual log price.
   *
   * @param count prices above zero it was computed from
   */
  record Entry(long count, double mean, double deviation) implements Serializable {

    /** Whether a price above zero lies too far from the mean. */
    boolean isUnusual(long priceCents) {
      return deviation > 0 && Math.abs(PriceSums.logOf(priceCents) - mean) > LIMIT * deviation;
    }
  }
}
