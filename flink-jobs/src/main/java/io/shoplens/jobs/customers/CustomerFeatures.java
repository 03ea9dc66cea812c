package io.shoplens.jobs.customers;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.ObjectRow;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.FirstSeenTable;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Emits one {@link Customer} per user, bots included, or their row of {@code shop.customers}, in
 * which the columns that need the as-of time stay null until {@link #complete}, because that time
 * is known only when all data is read.
 */
public final class CustomerFeatures implements UserListener {
  /** The columns of {@code shop.customers}, in the order of a row's values. */
  public static final List<String> COLUMNS =
      List.of(
          "user_id",
          "is_bot",
          "total_events",
          "n_view",
          "n_cart",
          "n_remove",
          "n_purchase",
          "n_sessions",
          "n_orders",
          "unique_products",
          "unique_categories",
          "unique_brands",
          "revenue",
          "avg_price_purchased",
          "avg_price_viewed",
          "conversion_rate",
          "view_to_cart_rate",
          "cart_to_purchase_rate",
          "recency_days",
          "tenure_days",
          "first_event_at",
          "last_event_at",
          "as_of");

  private static final int RECENCY_DAYS = COLUMNS.indexOf("recency_days");
  private static final int LAST_EVENT_AT = COLUMNS.indexOf("last_event_at");
  private static final int AS_OF = COLUMNS.indexOf("as_of");

  private final Consumer<Customer> customers;
  private final FirstSeenTable products = new FirstSeenTable();
  private final FirstSeenTable categories = new FirstSeenTable();
  private final FirstSeenTable brands = new FirstSeenTable();
  private boolean isBot;
  private long views;
  private long carts;
  private long removes;
  private long purchases;
  private long paidPurchases;
  private long revenueCents;
  private long pricedViews;
  private long viewedCents;
  private long sessions;
  private long orders;
  private long firstMicros = Long.MAX_VALUE;
  private long lastMicros = Long.MIN_VALUE;

  public CustomerFeatures(RowSink rows) {
    ObjectRow row = new ObjectRow(COLUMNS.size(), rows);
    this.customers = customer -> customer.tell(Customer.NOT_YET, row);
  }

  private CustomerFeatures(Consumer<Customer> customers) {
    this.customers = customers;
  }

  /** Hands on what was counted instead of rows. */
  public static CustomerFeatures counted(Consumer<Customer> customers) {
    return new CustomerFeatures(customers);
  }

  /** Fills the columns that depend on the as-of time. */
  public static void complete(@Nullable Object[] row, long asOfMicros) {
    long last = (Long) Objects.requireNonNull(row[LAST_EVENT_AT]);
    row[RECENCY_DAYS] = Customer.recencyDays(last, asOfMicros);
    row[AS_OF] = asOfMicros;
  }

  @Override
  public void event(Event event) {
    if (event.hasPositivePrice()) {
      price(event);
    }
    products.indexOf(event.productId);
    categories.indexOf(event.categoryCode);
    brands.indexOf(event.brand);
  }

  private void price(Event event) {
    if (event.type == EventType.VIEW) {
      pricedViews++;
      viewedCents += event.priceCents;
    } else if (event.type == EventType.PURCHASE) {
      paidPurchases++;
    }
  }

  @Override
  public void session(Session session) {
    isBot |= session.isBot();
    views += session.views();
    carts += session.carts();
    removes += session.removes();
    purchases += session.purchases();
    revenueCents += session.revenueCents();
    sessions++;
    orders += session.isOrder() ? 1 : 0;
    firstMicros = Math.min(firstMicros, session.startedMicros());
    lastMicros = Math.max(lastMicros, session.endedMicros());
  }

  @Override
  public void endOfUser(long userId) {
    customers.accept(
        new Customer(
            userId,
            isBot,
            views,
            carts,
            removes,
            purchases,
            sessions,
            orders,
            products.size(),
            categories.size(),
            brands.size(),
            revenueCents,
            paidPurchases,
            viewedCents,
            pricedViews,
            firstMicros,
            lastMicros));
    clear();
  }

  private void clear() {
    products.clear();
    categories.clear();
    brands.clear();
    isBot = false;
    views = 0;
    carts = 0;
    removes = 0;
    purchases = 0;
    paidPurchases = 0;
    revenueCents = 0;
    pricedViews = 0;
    viewedCents = 0;
    sessions = 0;
    orders = 0;
    firstMicros = Long.MAX_VALUE;
    lastMicros = Long.MIN_VALUE;
  }
}
