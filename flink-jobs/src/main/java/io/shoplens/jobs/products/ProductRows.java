package io.shoplens.jobs.products;

import io.shoplens.jobs.cells.CellOrder;
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
  private final ProductRecords products;
  private final int[] categoryCounts;
  private final long[] ranks;
  private final double[] codeRates;
  private long allViews;

  ProductRows(Dictionaries dictionaries, ProductRecords products, int[] categoryCounts) {
    this.dictionaries = dictionaries;
    this.products = products;
    this.categoryCounts = categoryCounts;
    this.ranks = ranks();
    this.codeRates = codeRates();
  }

  void emit(RowSink sink) {
    CategoryLevels[] levels = new CategoryLevels[dictionaries.categoryCodes().size()];
    for (int code = 0; code < levels.length; code++) {
      levels[code] = CategoryLevels.of(dictionaries.categoryCodes().text(code));
    }
    for (int product : products.sorted()) {
      emit(product, levels[products.categoryCode(product)], sink);
    }
  }

  private void emit(int product, CategoryLevels levels, RowSink sink) {
    long categoryId = products.categoryId(product);
    long price = products.priceCents(product);
    long views = products.events(product, ProductRecords.VIEWS);
    long purchases = products.events(product, ProductRecords.PURCHASES);
    int code = products.categoryCode(product);
    sink.row(
        products.productId(product),
        categoryId == Event.NO_CATEGORY ? null : categoryId,
        dictionaries.categoryCodes().text(code),
        levels.first(),
        levels.second(),
        levels.third(),
        dictionaries.brands().text(products.brand(product)),
        price == Event.NO_PRICE ? null : BigDecimal.valueOf(price, 2),
        products.firstSeenMicros(product),
        products.lastSeenMicros(product),
        views,
        products.events(product, ProductRecords.CARTS),
        products.events(product, ProductRecords.REMOVES),
        purchases,
        products.customers(product),
        BigDecimal.valueOf(products.revenueCents(product), 2),
        ratio(views, allViews),
        ranks[product],
        ratio(purchases, views),
        (purchases + PRIOR_VIEWS * codeRates[code]) / (views + PRIOR_VIEWS),
        categoryCounts[product]);
  }

  private long[] ranks() {
    int[] byPopularity =
        CellOrder.sorted(
            products.size(),
            product -> -products.events(product, ProductRecords.VIEWS),
            product -> products.productId(product));
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
    for (int product = 0; product < products.size(); product++) {
      int code = products.categoryCode(product);
      views[code] += products.events(product, ProductRecords.VIEWS);
      purchases[code] += products.events(product, ProductRecords.PURCHASES);
      allViews += products.events(product, ProductRecords.VIEWS);
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
