package io.shoplens.jobs.shoppers;

import java.util.function.Predicate;

/**
 * A kind of customers or sessions that a cluster can be named after.
 *
 * @param label as people read it, such as {@code loyal buyers}
 * @param rule in words, when a cluster is of the type if it is of none of those before it
 * @param fits the same as a test
 */
public record ShopperType(String label, String rule, Predicate<Comparison> fits) {
  /** Those whom a method such as HDBSCAN puts into no cluster. */
  public static final ShopperType OUTLIERS =
      new ShopperType("outliers", "In no cluster.", of -> of.cluster().isOutliers());

  @Override
  public String toString() {
    return label;
  }
}
