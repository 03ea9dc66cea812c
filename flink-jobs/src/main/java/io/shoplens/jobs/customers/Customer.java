package io.shoplens.jobs.customers;

import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.events.Times;

/** What a user did in all their sessions, counted; the features follow from it. */
public record Customer(
    long userId,
    boolean isBot,
    long views,
    long carts,
    long removes,
    long purchases,
    long sessions,
    long orders,
    long products,
    long categories,
    long brands,
    long revenueCents,
    long paidPurchases,
    long viewedCents,
    long pricedViews,
    long firstMicros,
    long lastMicros) {
  /** Stands for the as-of time while not all data is read. */
  public static final long NOT_YET = Long.MIN_VALUE;

  /** Longs in a staged record. */
  public static final int WIDTH = 17;

  /** The counts in the order of the record's components, to be staged. */
  public void copyTo(long[] record) {
    record[0] = userId;
    record[1] = isBot ? 1 : 0;
    record[2] = views;
    record[3] = carts;
    record[4] = removes;
    record[5] = purchases;
    record[6] = sessions;
    record[7] = orders;
    record[8] = products;
    record[9] = categories;
    record[10] = brands;
    record[11] = revenueCents;
    record[12] = paidPurchases;
    record[13] = viewedCents;
    record[14] = pricedViews;
    record[15] = firstMicros;
    record[16] = lastMicros;
  }

  public static Customer of(long[] record) {
    return new Customer(
        record[0],
        record[1] != 0,
        record[2],
        record[3],
        record[4],
        record[5],
        record[6],
        record[7],
        record[8],
        record[9],
        record[10],
        record[11],
        record[12],
        record[13],
        record[14],
        record[15],
        record[16]);
  }

  /**
   * Tells the customer's row in the order of {@link CustomerFeatures#COLUMNS}.
   *
   * @param asOfMicros {@link #NOT_YET} leaves out what depends on it
   */
  public void tell(long asOfMicros, RowTarget row) {
    row.number(userId);
    row.flag(isBot);
    row.number(views + carts + removes + purchases);
    row.number(views);
    row.number(carts);
    row.number(removes);
    row.number(purchases);
    row.number(sessions);
    row.number(orders);
    row.number(products);
    row.number(categories);
    row.number(brands);
    row.money(revenueCents);
    row.real(ratio(revenueCents, paidPurchases) / 100);
    row.real(ratio(viewedCents, pricedViews) / 100);
    row.real(ratio(purchases, views));
    row.real(ratio(carts, views));
    row.real(ratio(purchases, carts));
    if (asOfMicros == NOT_YET) {
      row.missing();
    } else {
      row.integer(recencyDays(lastMicros, asOfMicros));
    }
    row.integer(wholeDays(firstMicros, lastMicros));
    row.number(firstMicros);
    row.number(lastMicros);
    if (asOfMicros == NOT_YET) {
      row.missing();
    } else {
      row.number(asOfMicros);
    }
    row.end();
  }

  static int recencyDays(long lastMicros, long asOfMicros) {
    return wholeDays(lastMicros, asOfMicros);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** Truncates towards zero as SQL's {@code date_diff('day', …)} does: it can be checked there. */
  private static int wholeDays(long fromMicros, long toMicros) {
    return (int) ((toMicros - fromMicros) / Times.MICROS_PER_DAY);
  }
}
