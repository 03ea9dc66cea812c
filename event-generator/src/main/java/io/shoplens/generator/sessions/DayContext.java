package io.shoplens.generator.sessions;

import io.shoplens.generator.calendar.HourProfile;
import io.shoplens.generator.catalogue.DayPrices;

/** What all visits that start on one day have in common. */
public record DayContext(int day, DayPrices prices, DayPrices pricesTomorrow, Demand demand) {
  /** Seconds from the shop's start to this day's. */
  public int firstSecond() {
    return day * HourProfile.SECONDS_PER_DAY;
  }

  /** What a product costs at a second of this day or the next. */
  public int cents(int product, int second) {
    boolean today = second < firstSecond() + HourProfile.SECONDS_PER_DAY;
    return (today ? prices : pricesTomorrow).cents(product);
  }
}
