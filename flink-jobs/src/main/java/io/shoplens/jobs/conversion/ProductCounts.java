package io.shoplens.jobs.conversion;

/** How often something was viewed and bought. */
public record ProductCounts(long views, long purchases) {
  public static final ProductCounts NONE = new ProductCounts(0, 0);

  ProductCounts plus(ProductCounts others) {
    return new ProductCounts(views + others.views, purchases + others.purchases);
  }
}
