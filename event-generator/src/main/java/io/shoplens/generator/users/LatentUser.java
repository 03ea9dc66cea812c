package io.shoplens.generator.users;

import io.shoplens.generator.calendar.ShopCalendar;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;

/** The hidden history of one user at a time, recomputed from the seed whenever it is needed. */
public final class LatentUser {
  private static final double EARLY_SHARE = .40;
  private static final double EARLY_DAYS = 30;
  private static final double DAYS_PER_MONTH = 30;
  private static final double DAYS_BROWSED_AFTER_CHURN = 7;

  private final long seed;
  private final Population population;
  private final ShopCalendar calendar;
  private final double activity;
  private final Rng rng = new Rng();
  private final PurchaseProcess purchases = new PurchaseProcess();
  private UserType type = UserType.BROWSER;
  private double arrival;
  private double visitsPerDay;
  private double leaves;

  public LatentUser(long seed, Population population, ShopCalendar calendar, double activity) {
    this.seed = seed;
    this.population = population;
    this.calendar = calendar;
    this.activity = activity;
  }

  /** Draws the history of this user. */
  public LatentUser load(int user) {
    type = population.type(user);
    rng.seed(seed, Stream.USER_HISTORY, user);
    int days = calendar.days();
    double spread = rng.chance(EARLY_SHARE) ? Math.min(EARLY_DAYS, days) : days;
    arrival = rng.nextDouble() * spread;
    double monthly = rng.gamma(type.rateShape()) * type.visitsPerMonth() / type.rateShape();
    visitsPerDay = activity * monthly / DAYS_PER_MONTH;
    leaves = days;
    if (type == UserType.LOYAL) {
      purchases.simulate(rng, arrival, days);
      if (!purchases.alive()) {
        double lingers = DAYS_BROWSED_AFTER_CHURN * rng.exponential();
        leaves = Math.min(days, purchases.churnTime() + lingers);
      }
    }
    return this;
  }

  public UserType type() {
    return type;
  }

  /** Days from the shop's start to the first visit. */
  public double arrival() {
    return arrival;
  }

  /** Browsing visits on an ordinary day. */
  public double visitsPerDay() {
    return visitsPerDay;
  }

  /** When browsing stops. */
  public double leaves() {
    return leaves;
  }

  /** The orders; only meaningful for a loyal user. */
  public PurchaseProcess purchases() {
    return purchases;
  }
}
