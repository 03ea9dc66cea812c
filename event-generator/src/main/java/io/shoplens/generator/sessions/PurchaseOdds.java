package io.shoplens.generator.sessions;

import io.shoplens.generator.users.UserType;

/**
 * The probability that a visit brings an order, given who comes, when, and what was done so far
 * with which products.
 *
 * <p>A forward filter over three hypotheses: browsing only, still browsing before an order, and at
 * the product that will be ordered.
 */
final class PurchaseOdds {
  /** Stands for the product viewed last where there is none. */
  static final int NOTHING = -1;

  private final VisitLengths lengths;
  private UserType type = UserType.BROWSER;
  private int views;
  private int viewed = NOTHING;
  private boolean afterCart;
  private boolean sure;
  private double browsing;
  private double leading;
  private double atTarget;

  PurchaseOdds(VisitLengths lengths) {
    this.lengths = lengths;
  }

  /** Starts a visit that is an order with this probability. */
  void start(UserType visitor, double prior) {
    type = visitor;
    views = 0;
    viewed = NOTHING;
    afterCart = false;
    sure = false;
    browsing = 1 - prior;
    leading = prior;
    atTarget = 0;
  }

  /** Learns from the next event. */
  void see(EventType event, int product, ProductOdds products) {
    switch (event) {
      case VIEW -> seeView(product, products);
      case CART -> seeCart(product, products);
      case REMOVE_FROM_CART -> {}
      case PURCHASE -> sure = true;
    }
  }

  private void seeView(int product, ProductOdds products) {
    double noCart = noMoreCart();
    double ends = ends();
    atTarget = 0;
    if (isOpen()) {
      double asTarget = products.ordered(product) / products.browsed(product, viewed);
      atTarget = leading * noCart * ends * VisitScript.TARGET_VIEWED * asTarget;
    }
    leading *= noCart * (1 - ends);
    browsing *= noCart * (1 - ends);
    views++;
    viewed = product;
    afterCart = false;
  }

  private void seeCart(int product, ProductOdds products) {
    if (product != viewed && leading > 0) {
      // Who only browses puts nothing into the cart but what was viewed last.
      sure = true;
    }
    double cart = afterCart ? VisitScript.CART_AGAIN : views == 0 ? 0 : type.cartProbability();
    double targetCart = afterCart ? VisitScript.CART_AGAIN : VisitScript.TARGET_CARTED;
    double unseenTarget = 0;
    if (isOpen()) {
      unseenTarget =
          noMoreCart()
              * ends()
              * (1 - VisitScript.TARGET_VIEWED)
              * VisitScript.TARGET_CARTED
              * products.ordered(product);
    }
    atTarget = atTarget * targetCart + leading * unseenTarget;
    leading *= cart;
    browsing *= cart;
    afterCart = true;
  }

  /** False where nothing more can be learnt. */
  private boolean isOpen() {
    return leading > 0 && browsing > 0;
  }

  private double noMoreCart() {
    if (afterCart) {
      return 1 - VisitScript.CART_AGAIN;
    }
    return views == 0 ? 1 : 1 - type.cartProbability();
  }

  /** The chance that browsing ends here; it never does before the first view. */
  private double ends() {
    return views == 0 ? 0 : lengths.endsAfter(type, views);
  }

  double probability() {
    if (sure) {
      return 1;
    }
    double order = leading + atTarget;
    return order > 0 ? order / (order + browsing) : 0;
  }
}
