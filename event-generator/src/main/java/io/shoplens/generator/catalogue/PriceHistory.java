package io.shoplens.generator.catalogue;

import io.shoplens.generator.calendar.ShopCalendar;
import io.shoplens.generator.random.Mix;
import io.shoplens.generator.random.Stream;
import org.jspecify.annotations.Nullable;

/** Walks every product's price from day to day: a step each week, discounts on promotion days. */
public final class PriceHistory {
  private static final int DAYS_PER_STEP = 7;
  private static final double LARGEST_STEP = 0.03;
  private static final double LARGEST_DRIFT = 0.10;

  private final long seed;
  private final Catalogue catalogue;
  private final ShopCalendar calendar;
  private final double[] drift;
  private int day = -1;
  private double discount;
  private @Nullable DayPrices current;

  public PriceHistory(long seed, Catalogue catalogue, ShopCalendar calendar) {
    this.seed = seed;
    this.catalogue = catalogue;
    this.calendar = calendar;
    drift = new double[catalogue.products()];
  }

  /** The prices of the day after the one asked for before. */
  public DayPrices nextDay() {
    day++;
    boolean step = day > 0 && day % DAYS_PER_STEP == 0;
    if (step) {
      drift();
    }
    DayPrices known = current;
    if (known != null && !step && calendar.discount(day) == discount) {
      return known;
    }
    discount = calendar.discount(day);
    int[] cents = new int[drift.length];
    for (int product = 0; product < cents.length; product++) {
      double price = catalogue.basePrice(product) * (1 + drift[product]) * (1 - discount);
      cents[product] = (int) Math.max(1, Math.round(price));
    }
    DayPrices prices = new DayPrices(catalogue, cents);
    current = prices;
    return prices;
  }

  private void drift() {
    for (int product = 0; product < drift.length; product++) {
      double step = 2 * Mix.unit(Mix.mix(seed, Stream.PRICE_WEEK, product, day)) - 1;
      double moved = drift[product] + LARGEST_STEP * step;
      drift[product] = Math.max(-LARGEST_DRIFT, Math.min(LARGEST_DRIFT, moved));
    }
  }
}
