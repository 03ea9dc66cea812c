package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Times;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What the user had done before the session started. Where there was nothing a feature is 0 and
 * {@code is_first_visit} or {@code has_ordered} tells so; so that these can be told apart from the
 * quantities, a first session, order or item counts as none and order values are seen from 100.
 */
final class HistoryFeatures {
  private static final double MICROS_PER_MINUTE = 60.0 * Times.MICROS_PER_SECOND;
  private static final double USUAL_ORDER_CENTS = 100 * 100;

  static final List<KnownFeature<SessionStart>> ALL =
      List.of(
          flag(
              "is_first_visit",
              "Being here for the first time, rather than back at once after a first visit,"
                  + " multiplies the odds of buying by %s.",
              past -> past.isEmpty()),
          pureDoubling("earlier_sessions", "earlier visits", past -> Math.max(1, past.sessions)),
          doubling("earlier_views", "products viewed in earlier visits", past -> past.views),
          doubling("earlier_carts", "products put into a cart before", past -> past.carts),
          doubling(
              "carts_since_order",
              "products put into a cart since the last order",
              past -> past.cartsSinceOrder),
          flag(
              "has_ordered",
              "Having ordered once, today and for 100, rather than never, multiplies the odds of"
                  + " buying by %s.",
              past -> past.orders > 0),
          pureDoubling("earlier_orders", "earlier orders", past -> Math.max(1, past.orders)),
          pureDoubling(
              "earlier_order_value",
              "the mean value of earlier orders",
              past -> perOrder(past.revenueCents / USUAL_ORDER_CENTS, past)),
          doubling(
              "further_order_items",
              "purchases per earlier order beyond the first",
              past -> perOrder((double) past.purchases, past) - 1),
          since(
              "minutes_since_event",
              "minutes since the user was last active",
              start -> elapsed(start.past().lastMicros, start) / MICROS_PER_MINUTE),
          since(
              "days_since_order",
              "days since the last order",
              start -> elapsed(start.past().lastOrderMicros, start) / Times.MICROS_PER_DAY),
          since(
              "days_since_first_event",
              "days since the user was first seen",
              start -> elapsed(start.past().firstMicros, start) / Times.MICROS_PER_DAY));

  private HistoryFeatures() {}

  private static KnownFeature<SessionStart> flag(
      String name, String explanation, Predicate<UserActivity> isSo) {
    return new KnownFeature<>(
        new Feature(name, Transformation.NONE, 1, "yes rather than no", explanation),
        Landmark.START,
        start -> isSo.test(start.past()) ? 1 : 0);
  }

  private static KnownFeature<SessionStart> doubling(
      String name, String what, ToDoubleFunction<UserActivity> measure) {
    return since(name, what, start -> measure.applyAsDouble(start.past()));
  }

  private static KnownFeature<SessionStart> since(
      String name, String what, ToDoubleFunction<SessionStart> measure) {
    return new KnownFeature<>(doublingOf(name, what), Landmark.START, measure);
  }

  private static KnownFeature<SessionStart> pureDoubling(
      String name, String what, ToDoubleFunction<UserActivity> measure) {
    return new KnownFeature<>(
        pureDoublingOf(name, what), Landmark.START, start -> measure.applyAsDouble(start.past()));
  }

  /** The feature of a quantity that is above 0. */
  static Feature pureDoublingOf(String name, String what) {
    return new Feature(
        name,
        Transformation.LOG2,
        1,
        "doubling",
        "Each doubling of " + what + " multiplies the odds of buying by %s.");
  }

  /** The feature of a quantity that may be 0. */
  static Feature doublingOf(String name, String what) {
    return new Feature(
        name,
        Transformation.LOG2_PLUS_ONE,
        1,
        "doubling (of one more)",
        "Each doubling of " + what + " (plus one) multiplies the odds of buying by %s.");
  }

  private static double elapsed(long fromMicros, SessionStart start) {
    return fromMicros == UserActivity.NEVER ? 0 : (double) (start.micros() - fromMicros);
  }

  private static double perOrder(double amount, UserActivity past) {
    return past.orders == 0 ? 1 : amount / past.orders;
  }
}
