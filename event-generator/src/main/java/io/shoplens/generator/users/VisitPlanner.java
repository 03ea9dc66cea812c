package io.shoplens.generator.users;

import io.shoplens.generator.calendar.ShopCalendar;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;

/** Decides on which days each user comes and what for. */
public final class VisitPlanner {
  /** Chance that a bargain hunter orders on a promotion day. */
  public static final double PROMOTION_ORDER = .35;

  private static final double PROMOTION_VALUE_MEAN = 120;

  /** What a bargain hunter's orders are worth. */
  public static final OrderValues PROMOTION_VALUES =
      new OrderValues(OrderValues.SHAPE / PROMOTION_VALUE_MEAN);

  private static final int MOST_BOT_VISITS = 3;

  private final long seed;
  private final ShopCalendar calendar;
  private final LatentUser latent;
  private final Rng rng = new Rng();

  public VisitPlanner(long seed, Population population, ShopCalendar calendar, double activity) {
    this.seed = seed;
    this.calendar = calendar;
    latent = new LatentUser(seed, population, calendar, activity);
  }

  /** Plans the users from {@code firstUser} up to, not including, {@code endUser}. */
  public ChunkPlan plan(int firstUser, int endUser, UserListener listener) {
    ChunkPlanBuilder builder = new ChunkPlanBuilder(calendar.days());
    for (int user = firstUser; user < endUser; user++) {
      latent.load(user);
      rng.seed(seed, Stream.USER_VISITS, user);
      listener.planned(user, latent, planUser(user, builder));
    }
    return builder.build();
  }

  /** Adds the visits of one user and returns the number of orders among them. */
  private int planUser(int user, ChunkPlanBuilder builder) {
    int arrivalDay = (int) latent.arrival();
    return switch (latent.type()) {
      case BOT -> planBot(user, builder);
      case LOYAL -> {
        browse(user, arrivalDay, builder);
        yield planOrders(user, builder);
      }
      case BARGAIN -> {
        builder.addVisit(arrivalDay, user, VisitKind.BROWSE);
        browse(user, arrivalDay, builder);
        yield planPromotionOrders(user, arrivalDay, builder);
      }
      case BROWSER, RESEARCHER -> {
        builder.addVisit(arrivalDay, user, VisitKind.BROWSE);
        browse(user, arrivalDay, builder);
        yield 0;
      }
    };
  }

  /** A Poisson process in the shop's traffic instead of time, from the day after arrival. */
  private void browse(int user, int arrivalDay, ChunkPlanBuilder builder) {
    int days = calendar.days();
    if (arrivalDay + 1 >= days) {
      return;
    }
    double traffic = calendar.trafficBefore(arrivalDay + 1);
    double end = calendar.trafficBefore(days);
    while (true) {
      traffic += rng.exponential() / latent.visitsPerDay();
      if (!(traffic < end)) {
        return;
      }
      int day = calendar.dayAt(traffic);
      if (day >= latent.leaves()) {
        return;
      }
      builder.addVisit(day, user, VisitKind.BROWSE);
    }
  }

  private int planOrders(int user, ChunkPlanBuilder builder) {
    PurchaseProcess purchases = latent.purchases();
    for (int order = 0; order < purchases.orders(); order++) {
      double time = purchases.time(order);
      int day = (int) time;
      VisitKind kind = order == 0 ? VisitKind.FIRST_ORDER : VisitKind.REPEAT_ORDER;
      builder.addOrder(day, user, kind, time - day, purchases.value(order));
    }
    return purchases.orders();
  }

  private int planPromotionOrders(int user, int arrivalDay, ChunkPlanBuilder builder) {
    int orders = 0;
    for (int day : calendar.promotionDays()) {
      if (day > arrivalDay && rng.chance(PROMOTION_ORDER)) {
        double value = rng.gamma(OrderValues.SHAPE) * PROMOTION_VALUE_MEAN / OrderValues.SHAPE;
        builder.addOrder(day, user, VisitKind.PROMOTION_ORDER, rng.nextDouble(), value);
        orders++;
      }
    }
    return orders;
  }

  private int planBot(int user, ChunkPlanBuilder builder) {
    int visits = 1 + rng.nextInt(MOST_BOT_VISITS);
    for (int visit = 0; visit < visits; visit++) {
      builder.addVisit(rng.nextInt(calendar.days()), user, VisitKind.BOT);
    }
    return 0;
  }
}
