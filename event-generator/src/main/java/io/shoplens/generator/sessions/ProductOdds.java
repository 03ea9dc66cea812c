package io.shoplens.generator.sessions;

import io.shoplens.generator.users.OrderValues;

/** How likely products are to come up in the visit that is just being made up, and why. */
final class ProductOdds {
  private final ProductWalk walk;
  private final DayContext context;
  private final OrderValues values;

  /**
   * The odds for the user whose taste the walk has.
   *
   * @param values what is known of the amount to be spent if the visit is an order
   */
  ProductOdds(ProductWalk walk, DayContext context, OrderValues values) {
    this.walk = walk;
    this.context = context;
    this.values = values;
  }

  /** The probability that browsing goes on, or begins where there is none before, with it. */
  double browsed(int product, int previous) {
    return previous == PurchaseOdds.NOTHING
        ? walk.pickChance(product, context.demand())
        : walk.nextChance(product, previous, context.demand());
  }

  /** The probability that it is the product to be ordered. */
  double ordered(int product) {
    double onePiece = context.prices().chance(product, values::below);
    double twoPieces = context.prices().chance(product, price -> values.below(2 * price));
    return (1 - VisitScript.TWO_PIECES) * onePiece + VisitScript.TWO_PIECES * twoPieces;
  }
}
