package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Event;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What a user did in some span of time, as sums that a later span can be added to. */
final class UserActivity {
  static final long NEVER = Long.MIN_VALUE;

  long sessions;
  long orders;
  long views;
  long carts;
  long cartsSinceOrder;
  long purchases;

  /** Whole cents, exact up to 90 trillion, and finite whatever prices a file holds. */
  double revenueCents;

  long firstMicros = NEVER;
  long lastMicros = NEVER;
  long lastOrderMicros = NEVER;
  final RecentProducts products = new RecentProducts();

  boolean isEmpty() {
    return firstMicros == NEVER;
  }

  /**
   * @param isFirst if it starts a session
   * @param makesOrder if it is the purchase that makes its session an order
   */
  void add(Event event, boolean isFirst, boolean makesOrder) {
    switch (event.type) {
      case VIEW -> views++;
      case CART -> {
        carts++;
        cartsSinceOrder++;
      }
      case REMOVE_FROM_CART -> {}
      case PURCHASE -> purchases++;
    }
    revenueCents += event.revenueCents();
    sessions += isFirst ? 1 : 0;
    if (makesOrder) {
      orders++;
      cartsSinceOrder = 0;
      lastOrderMicros = event.timeMicros;
    }
    if (firstMicros == NEVER) {
      firstMicros = event.timeMicros;
    }
    lastMicros = event.timeMicros;
    products.add(event.productId);
  }

  /** Adds what happened later. */
  void addAll(UserActivity later) {
    if (later.isEmpty()) {
      return;
    }
    sessions += later.sessions;
    orders += later.orders;
    views += later.views;
    carts += later.carts;
    purchases += later.purchases;
    revenueCents += later.revenueCents;
    cartsSinceOrder = later.cartsSinceOrder + (later.orders > 0 ? 0 : cartsSinceOrder);
    lastOrderMicros = later.orders > 0 ? later.lastOrderMicros : lastOrderMicros;
    firstMicros = isEmpty() ? later.firstMicros : firstMicros;
    lastMicros = later.lastMicros;
    products.addAll(later.products);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(sessions);
    out.writeLong(orders);
    out.writeLong(views);
    out.writeLong(carts);
    out.writeLong(cartsSinceOrder);
    out.writeLong(purchases);
    out.writeDouble(revenueCents);
    out.writeLong(firstMicros);
    out.writeLong(lastMicros);
    out.writeLong(lastOrderMicros);
    products.write(out);
  }

  void read(DataInput in) throws IOException {
    sessions = in.readLong();
    orders = in.readLong();
    views = in.readLong();
    carts = in.readLong();
    cartsSinceOrder = in.readLong();
    purchases = in.readLong();
    revenueCents = in.readDouble();
    firstMicros = in.readLong();
    lastMicros = in.readLong();
    lastOrderMicros = in.readLong();
    products.read(in);
  }

  void clear() {
    sessions = 0;
    orders = 0;
    views = 0;
    carts = 0;
    cartsSinceOrder = 0;
    purchases = 0;
    revenueCents = 0;
    firstMicros = NEVER;
    lastMicros = NEVER;
    lastOrderMicros = NEVER;
    products.clear();
  }
}
