package io.shoplens.jobs.summaries;

/** What sessions of a category brought in some time. */
record CategorySales(long sessions, long orders, long revenueCents) {
  static final CategorySales NONE = new CategorySales(0, 0, 0);

  CategorySales plus(CategorySales other) {
    return new CategorySales(
        sessions + other.sessions, orders + other.orders, revenueCents + other.revenueCents);
  }
}
