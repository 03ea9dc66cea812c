package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;

/** What a session's first events tell, at most {@link Landmark#MOST_EVENTS} of them. */
final class SessionPrefix {
  private static final double CENTS = 100;

  private final long[] products = new long[Landmark.MOST_EVENTS];
  private final int[] categories = new int[Landmark.MOST_EVENTS];
  private int events;
  private int distinctProducts;
  private int distinctCategories;
  private int returns;
  private int unknownCategories;
  private int unknownBrands;
  private int seenBefore;
  private long startedMicros;
  private long beforeLastMicros;
  private long lastMicros;
  private int prices;
  private double lastPrice;
  private double highestPrice;
  private double priceSum;
  private double lastConversion;
  private double conversionSum;
  private double lastPopularity;
  private double popularitySum;

  void add(Event event, ProductCounts product, ProductCounts shop, boolean wasSeenBefore) {
    startedMicros = events == 0 ? event.timeMicros : startedMicros;
    beforeLastMicros = lastMicros;
    lastMicros = event.timeMicros;
    addProduct(event.productId);
    addCategory(event.categoryCode);
    addPrice(event);
    unknownBrands += event.brand == Dictionary.UNKNOWN_ID ? 1 : 0;
    seenBefore += wasSeenBefore ? 1 : 0;
    lastConversion = ProductScores.conversion(product, shop);
    conversionSum += lastConversion;
    lastPopularity = ProductScores.popularity(product, shop);
    popularitySum += lastPopularity;
    events++;
  }

  double minutes() {
    return seconds(startedMicros, lastMicros) / 60;
  }

  double meanGapSeconds() {
    return seconds(startedMicros, lastMicros) / (events - 1);
  }

  double lastGapSeconds() {
    return seconds(beforeLastMicros, lastMicros);
  }

  int products() {
    return distinctProducts;
  }

  int categories() {
    return distinctCategories;
  }

  /** Events of a product met before in this session, but not in the event just before. */
  int returns() {
    return returns;
  }

  double lastPrice() {
    return lastPrice;
  }

  double highestPrice() {
    return highestPrice;
  }

  double meanPrice() {
    return prices == 0 ? 0 : priceSum / prices;
  }

  double shareWithoutPrice() {
    return share(events - prices);
  }

  double shareOfUnknownCategory() {
    return share(unknownCategories);
  }

  double shareOfUnknownBrand() {
    return share(unknownBrands);
  }

  double shareSeenBefore() {
    return share(seenBefore);
  }

  double lastConversion() {
    return lastConversion;
  }

  double meanConversion() {
    return conversionSum / events;
  }

  double lastPopularity() {
    return lastPopularity;
  }

  double meanPopularity() {
    return popularitySum / events;
  }

  private void addProduct(long product) {
    int same = events - 1;
    while (same >= 0 && products[same] != product) {
      same--;
    }
    distinctProducts += same < 0 ? 1 : 0;
    returns += same >= 0 && same < events - 1 ? 1 : 0;
    products[events] = product;
  }

  private void addCategory(int category) {
    boolean isNew = true;
    for (int i = 0; i < events; i++) {
      isNew &= categories[i] != category;
    }
    distinctCategories += isNew ? 1 : 0;
    unknownCategories += category == Dictionary.UNKNOWN_ID ? 1 : 0;
    categories[events] = category;
  }

  private void addPrice(Event event) {
    if (event.hasPositivePrice()) {
      prices++;
      lastPrice = event.priceCents / CENTS;
      highestPrice = Math.max(highestPrice, lastPrice);
      priceSum += lastPrice;
    }
  }

  private double share(int count) {
    return (double) count / events;
  }

  private static double seconds(long fromMicros, long toMicros) {
    return (double) (toMicros - fromMicros) / Times.MICROS_PER_SECOND;
  }
}
