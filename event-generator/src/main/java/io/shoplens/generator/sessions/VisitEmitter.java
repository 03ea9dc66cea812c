package io.shoplens.generator.sessions;

import io.shoplens.generator.calendar.HourProfile;
import io.shoplens.generator.dirt.DirtRates;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;
import io.shoplens.generator.users.ChunkPlan;
import io.shoplens.generator.users.UserType;
import io.shoplens.generator.users.VisitKind;

/** Turns the planned visits of one day into events; one emitter serves one thread. */
public final class VisitEmitter {
  private static final double ROTATION = .11;
  private static final int LARGEST_ABSENCE_DAYS = 12;

  private final ShopWorld world;
  private final DirtRates faults;
  private final HourProfile browsing = HourProfile.browsing();
  private final HourProfile purchasing = HourProfile.purchasing();
  private final Rng rng = new Rng();
  private final Visit visit = new Visit();
  private final ProductWalk walk;
  private final VisitScript script;
  private final OrderPrior prior;
  private final SessionRows rows;
  private final LoggingLoss loss;
  private final int endSecond;

  public VisitEmitter(ShopWorld world, VisitLengths lengths, Demand everydayDemand) {
    this.world = world;
    faults = DirtRates.of(world.options().dirt());
    walk = new ProductWalk(world.seed(), world.catalogue(), everydayDemand);
    script = new VisitScript(world, lengths, walk, rng, visit);
    prior = new OrderPrior(world, browsing, purchasing);
    rows = new SessionRows(world, lengths);
    loss = new LoggingLoss(world.options());
    endSecond = world.calendar().days() * HourProfile.SECONDS_PER_DAY;
  }

  /** Emits the visits that start on this day. */
  public void emit(ChunkPlan plan, DayContext context, DayOutput out) {
    int order = plan.firstOrder(context.day());
    int previousUser = -1;
    int ordinal = 0;
    long neighbourKey = SessionKeys.NONE;
    int end = plan.firstVisit(context.day() + 1);
    for (int v = plan.firstVisit(context.day()); v < end; v++) {
      int user = plan.user(v);
      if (user == previousUser) {
        ordinal++;
      } else {
        if (previousUser >= 0) {
          neighbourKey = SessionKeys.key(world.seed(), previousUser, context.day(), ordinal, 0);
        }
        previousUser = user;
        ordinal = 0;
      }
      switch (plan.kind(v)) {
        case BROWSE -> {
          int ordersAt = purchasing.second(plan.orderShareAfter(v, order, end));
          browse(user, ordinal, neighbourKey, ordersAt, context, out);
        }
        case FIRST_ORDER, REPEAT_ORDER, PROMOTION_ORDER -> {
          order(plan, v, order, ordinal, context, out);
          order++;
        }
        case BOT -> sweep(user, ordinal, context, out);
      }
    }
  }

  private void browse(
      int user, int ordinal, long neighbourKey, int ordersAt, DayContext context, DayOutput out) {
    UserType type = enter(user, ordinal, context);
    int secondOfDay = browsing.second(rng.nextDouble());
    script.browse(type, context.firstSecond() + secondOfDay, context.demand());
    log(user, context);
    boolean shared = neighbourKey != SessionKeys.NONE && rng.chance(faults.sharedSession());
    boolean reused = rng.chance(faults.reusedSession());
    String note = shared ? "shared" : reused ? "reused" : "";
    long first =
        shared ? neighbourKey : SessionKeys.key(world.seed(), user, context.day(), ordinal, 0);
    double odds = prior.of(user, type, VisitKind.BROWSE, context.day(), secondOfDay, ordersAt);
    SessionIds ids = rotate(first, user, ordinal, context, note);
    write(user, type, ids, odds, context, out);
    if (reused) {
      comeBack(user, first, context, out);
    }
  }

  private void order(
      ChunkPlan plan, int v, int order, int ordinal, DayContext context, DayOutput out) {
    int user = plan.user(v);
    UserType type = enter(user, ordinal, context);
    int secondOfDay = purchasing.second(plan.orderShare(order));
    int start = context.firstSecond() + secondOfDay;
    int product = script.order(type, start, plan.orderValue(order), context);
    log(user, context);
    double odds = prior.of(user, type, plan.kind(v), context.day(), secondOfDay, secondOfDay);
    long first = SessionKeys.key(world.seed(), user, context.day(), ordinal, 0);
    write(user, type, rotate(first, user, ordinal, context, ""), odds, context, out);
    if (visit.hasPurchase()) {
      writeOrder(plan, order, user, product, context, out);
    }
  }

  private void writeOrder(
      ChunkPlan plan, int order, int user, int product, DayContext context, DayOutput out) {
    long value = 0;
    for (int i = 0; i < visit.size(); i++) {
      if (visit.type(i) == EventType.PURCHASE) {
        value += context.cents(visit.product(i), visit.second(i));
      }
    }
    out.orders().append(world.population().userId(user)).append(',');
    out.orders().appendFraction(context.day() + plan.orderShare(order)).append(',');
    out.orders().appendFraction(plan.orderValue(order)).append(',');
    out.orders().append(world.catalogue().productId(product)).append(',');
    out.orders().appendCents(value).append('\n');
  }

  private void sweep(int user, int ordinal, DayContext context, DayOutput out) {
    UserType type = enter(user, ordinal, context);
    script.sweep(context.firstSecond() + rng.nextInt(HourProfile.SECONDS_PER_DAY));
    log(user, context);
    long key = SessionKeys.key(world.seed(), user, context.day(), ordinal, 0);
    write(user, type, new SessionIds(key, key, Integer.MAX_VALUE, ""), 0, context, out);
    out.bots().append(world.population().userId(user)).append(',');
    out.bots().appendUuid(SessionKeys.high(key), SessionKeys.low(key)).append(',');
    out.bots().append(visit.size()).append('\n');
  }

  /** The same session id turns up again one to twelve days later. */
  private void comeBack(int user, long key, DayContext context, DayOutput out) {
    int absence = HourProfile.SECONDS_PER_DAY * (1 + rng.nextInt(LARGEST_ABSENCE_DAYS));
    int start = context.firstSecond() + absence + rng.nextInt(HourProfile.SECONDS_PER_DAY / 2);
    visit.clear();
    script.comeBack(start, context.demand());
    for (int i = 0; i < visit.size() && visit.second(i) < endSecond; i++) {
      out.events().add(visit.second(i), user, visit.product(i), EventType.VIEW, key);
    }
  }

  private UserType enter(int user, int ordinal, DayContext context) {
    rng.seed(world.seed(), Stream.VISIT, user, ((long) context.day() << 16) + ordinal);
    visit.clear();
    walk.enter(user);
    return world.population().type(user);
  }

  private SessionIds rotate(long first, int user, int ordinal, DayContext context, String note) {
    if (visit.size() < 2 || !rng.chance(ROTATION)) {
      return new SessionIds(first, first, Integer.MAX_VALUE, note);
    }
    long second = SessionKeys.key(world.seed(), user, context.day(), ordinal, 1);
    return new SessionIds(first, second, 1 + rng.nextInt(visit.size() - 1), note);
  }

  /** Lets the visit end with the shop's last day, and loses what the log loses. */
  private void log(int user, DayContext context) {
    visit.endBefore(endSecond, context.firstSecond());
    loss.apply(visit, user, context.day());
  }

  private void write(
      int user, UserType type, SessionIds ids, double odds, DayContext context, DayOutput out) {
    for (int i = 0; i < visit.size(); i++) {
      out.events().add(visit.second(i), user, visit.product(i), visit.type(i), ids.of(i));
    }
    if (visit.size() > 0) {
      ProductOdds products = new ProductOdds(walk, context, prior.values(type));
      SessionRows.Visitor visitor = new SessionRows.Visitor(type, odds, products);
      rows.write(out, visit, ids, world.population().userId(user), visitor);
    }
  }
}
