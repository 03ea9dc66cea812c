package io.shoplens.generator.sessions;

import io.shoplens.generator.calendar.HourProfile;
import io.shoplens.generator.users.LatentUser;
import io.shoplens.generator.users.OrderValues;
import io.shoplens.generator.users.PurchaseProcess;
import io.shoplens.generator.users.UserType;
import io.shoplens.generator.users.VisitKind;
import io.shoplens.generator.users.VisitPlanner;

/** How likely a visit is an order before its first event: the ratio of the two intensities. */
final class OrderPrior {
  private final HourProfile browsing;
  private final HourProfile purchasing;
  private final ShopWorld world;
  private final LatentUser latent;

  OrderPrior(ShopWorld world, HourProfile browsing, HourProfile purchasing) {
    this.world = world;
    this.browsing = browsing;
    this.purchasing = purchasing;
    latent =
        new LatentUser(
            world.seed(), world.population(), world.calendar(), world.options().activity());
  }

  /**
   * The probability for a visit at that time.
   *
   * @param ordersAt the second of the day at which the user orders, or the end of the day
   */
  double of(int user, UserType type, VisitKind kind, int day, int secondOfDay, int ordersAt) {
    if (kind == VisitKind.FIRST_ORDER) {
      return 1;
    }
    boolean promotion = type == UserType.BARGAIN && world.calendar().discount(day) > 0;
    if (type != UserType.LOYAL && !promotion) {
      return 0;
    }
    latent.load(user);
    double orders;
    if (promotion) {
      orders = promotionOrders(secondOfDay, ordersAt);
    } else {
      orders = alive(day, secondOfDay) ? latent.purchases().lambda() : 0;
    }
    boolean arrivalDay = day == (int) latent.arrival();
    if (arrivalDay) {
      return promotion ? 0 : 1;
    }
    int hour = secondOfDay / 3_600;
    double order = orders * purchasing.share(hour);
    double browse = latent.visitsPerDay() * world.calendar().traffic(day) * browsing.share(hour);
    return order / (order + browse);
  }

  /** A bargain hunter orders at most once a day. */
  private double promotionOrders(int secondOfDay, int ordersAt) {
    if (ordersAt < secondOfDay) {
      return 0;
    }
    double before = VisitPlanner.PROMOTION_ORDER * purchasing.before(secondOfDay);
    return VisitPlanner.PROMOTION_ORDER / (1 - before);
  }

  /** What the order would be worth, after asking for the probability of one. */
  OrderValues values(UserType type) {
    return type == UserType.LOYAL ? latent.purchases().values() : VisitPlanner.PROMOTION_VALUES;
  }

  private boolean alive(int day, int secondOfDay) {
    PurchaseProcess purchases = latent.purchases();
    if (purchases.alive()) {
      return true;
    }
    int churnDay = (int) purchases.churnTime();
    int churnSecond = purchasing.second(purchases.churnTime() - churnDay);
    return day < churnDay || (day == churnDay && secondOfDay <= churnSecond + 1);
  }
}
