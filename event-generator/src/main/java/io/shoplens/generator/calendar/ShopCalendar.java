package io.shoplens.generator.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The simulated days: their dates, traffic factors, promotions and seasons. */
public final class ShopCalendar {
  private static final double[] WEEKDAY = {1.00, 1.00, .99, .95, 1.06, 1.00, 1.08};
  private static final double TREND_PER_DAY = 0.002;
  private static final int TREND_DAYS = 60;

  private final LocalDate from;
  private final double[] traffic;
  private final double[] cumulativeTraffic;
  private final double[] discount;
  private final List<Integer> promotionDays;

  public ShopCalendar(LocalDate from, int days) {
    this.from = from;
    traffic = new double[days];
    discount = new double[days];
    cumulativeTraffic = new double[days + 1];
    for (int day = 0; day < days; day++) {
      double trend = 1 + TREND_PER_DAY * Math.min(day, TREND_DAYS);
      double promotion = promotion(day).map(Promotion::traffic).orElse(1.0);
      traffic[day] = WEEKDAY[date(day).getDayOfWeek().getValue() - 1] * trend * promotion;
      discount[day] = promotion(day).map(Promotion::discount).orElse(0.0);
      cumulativeTraffic[day + 1] = cumulativeTraffic[day] + traffic[day];
    }
    promotionDays = IntStream.range(0, days).filter(d -> promotion(d).isPresent()).boxed().toList();
  }

  public int days() {
    return traffic.length;
  }

  public LocalDate date(int day) {
    return from.plusDays(day);
  }

  /** When a day begins. */
  public long epochSecond(int day) {
    return date(day).toEpochDay() * HourProfile.SECONDS_PER_DAY;
  }

  /** The traffic factor of a day; 1 is an ordinary Monday at the start. */
  public double traffic(int day) {
    return traffic[day];
  }

  /** The traffic factors of all days before this one together. */
  public double trafficBefore(int day) {
    return cumulativeTraffic[day];
  }

  /** The day on which the running sum of traffic passes this value. */
  public int dayAt(double sumOfTraffic) {
    int found = Arrays.binarySearch(cumulativeTraffic, sumOfTraffic);
    return found >= 0 ? found : -found - 2;
  }

  public Optional<Promotion> promotion(int day) {
    MonthDay monthDay = MonthDay.from(date(day));
    return Promotion.ALL.stream().filter(p -> p.day().equals(monthDay)).findFirst();
  }

  public List<Integer> promotionDays() {
    return promotionDays;
  }

  public double discount(int day) {
    return discount[day];
  }

  public Season season(int day) {
    return Season.of(date(day));
  }
}
