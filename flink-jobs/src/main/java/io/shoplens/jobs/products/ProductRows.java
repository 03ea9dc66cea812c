package io.shoplens.jobs.products;

import io.shoplens.jobs.cells.CellOrder;
import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import java.math.BigDecimal;
import java.util.List;

/** The finished rows of {@code shop.products}: ranks and rates come from all products together. */
final class ProductRows {
  static final List<String> COLUMNS =
      List.of(
          "product_id",
          "category_id",
          "category_code",
          "category_l1",
          "category_l2",
          "category_l3",
          "brand",
          "price",
          "first_seen_at",
          "last_seen_at",
          "views",
          "carts",
          "removes",
          "purchases",
          "customers",
          "revenue",
          "popularity",
          "popularity_rank",
          "conversion_rate",
          "conversion_score",
          "categories");

  /** So many views at its category's rate are mixed into each product's own. */
  private static final int PRIOR_VIEWS = 20;

  private final Dictionaries dictionaries;
  private final Cells counters;
  private final ProductAttributes attributes;
  private final int[] categoryCounts;
  private final long[] ranks;
  private final double[] codeRates;
  private long allViews;

  ProductRows(
      Dictionaries dictionaries,
      Cells counters,
      ProductAttributes attributes,
      int[] categoryCounts) {
    this.dictionaries = dictionaries;
    this.counters = counters;
    this.attributes = attributes;
    this.categoryCounts = categoryCounts;
    this.ranks = ranks();
    this.codeRates = codeRates();
  }

  void emit(RowSink sink) {
    CategoryLevels[] levels = new CategoryLevels[dictionaries.categoryCodes().size()];
    for (int code = 0; code < levels.length; code++) {
      levels[code] = CategoryLevels.of(dictionaries.categoryCodes().text(code));
    }
    for (int product : counters.sorted()) {
      emit(product, levels[attributes.categoryCode(product)], sink);
    }
  }

  private void emit(int product, CategoryLevels levels, RowSink sink) {
    long categoryId = attributes.categoryId(product);
    long price = attributes.priceCents(product);
    long views = counters.sum(product, Products.VIEWS);
    long purchases = counters.sum(product, Products.PURCHASES);
    int code = attributes.categoryCode(product);
    sink.row(
        counters.key(product, 0),
        categoryId == Event.NO_CATEGORY ? null : categoryId,
        dictionaries.categoryCodes().text(code),
        levels.first(),
        levels.second(),
        levels.third(),
        dictionaries.brands().text(attributes.brand(product)),
        price == Event.NO_PRICE ? null : BigDecimal.valueOf(price, 2),
        attributes.firstSeenMicros(product),
        attributes.lastSeenMicros(product),
        views,
        counters.sum(product, 1),
        counters.sum(product, 2),
        purchases,
        counters.sum(product, Products.CUSTOMERS),
        BigDecimal.valueOf(counters.sum(product, Products.REVENUE), 2),
        ratio(views, allViews),
        ranks[product],
        ratio(purchases, views),
        (purchases + PRIOR_VIEWS * codeRates[code]) / (views + PRIOR_VIEWS),
        categoryCounts[product]);
  }

  private long[] ranks() {
    int[] byPopularity =
        CellOrder.sorted(
            counters.size(),
            product -> -counters.sum(product, Products.VIEWS),
            product -> counters.key(product, 0));
    long[] ranked = new long[byPopularity.length];
    for (int i = 0; i < byPopularity.length; i++) {
      ranked[byPopularity[i]] = 1L + i;
    }
    return ranked;
  }

  private double[] codeRates() {
    int codes = dictionaries.categoryCodes().size();
    long[] views = new long[codes];
    long[] purchases = new long[codes];
    for (int product = 0; product < counters.size(); product++) {
      int code = attributes.categoryCode(product);
      views[code] += counters.sum(product, Products.VIEWS);
      purchases[code] += counters.sum(product, Products.PURCHASES);
      allViews += counters.sum(product, Products.VIEWS);
    }
    double[] rates = new double[codes];
    for (int code = 0; code < codes; code++) {
      rates[code] = ratio(purchases[code], views[code]);
    }
    return rates;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
