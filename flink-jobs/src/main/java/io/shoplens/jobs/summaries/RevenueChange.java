package io.shoplens.jobs.summaries;

/**
 * A change of revenue, told apart by its causes. Revenue is the product of sessions, orders per
 * session and revenue per order; each gets its Shapley value, the mean of what changing it adds
 * over all orders in which the three can be changed, so that none is preferred.
 */
record RevenueChange(long cents, long trafficCents, long conversionCents, long orderValueCents) {

  /**
   * A rate that has nothing to be measured by on one side is taken to be that of the other side, so
   * that it explains nothing.
   */
  static RevenueChange between(CategorySales before, CategorySales after) {
    double sessions0 = before.sessions();
    double sessions1 = after.sessions();
    double conversion0 = conversion(before, after);
    double conversion1 = conversion(after, before);
    double value0 = orderValue(before, after);
    double value1 = orderValue(after, before);
    long traffic =
        rounded((sessions1 - sessions0) * mean(conversion0, conversion1, value0, value1));
    long conversion =
        rounded((conversion1 - conversion0) * mean(sessions0, sessions1, value0, value1));
    long cents = after.revenueCents() - before.revenueCents();
    return new RevenueChange(cents, traffic, conversion, cents - traffic - conversion);
  }

  /** The mean product of two factors over all orders in which these and a third are changed. */
  private static double mean(double a0, double a1, double b0, double b1) {
    return (a0 * b0 + a1 * b1) / 3 + (a0 * b1 + a1 * b0) / 6;
  }

  private static double conversion(CategorySales one, CategorySales other) {
    CategorySales measured = one.sessions() > 0 ? one : other;
    return Ratio.of(measured.orders(), measured.sessions());
  }

  private static double orderValue(CategorySales one, CategorySales other) {
    CategorySales measured = one.orders() > 0 ? one : other;
    return Ratio.of(measured.revenueCents(), measured.orders());
  }

  /** Halves away from zero, as SQL rounds. */
  private static long rounded(double cents) {
    return cents < 0 ? -Math.round(-cents) : Math.round(cents);
  }
}
