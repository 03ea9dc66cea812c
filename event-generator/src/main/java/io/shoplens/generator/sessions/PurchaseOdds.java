package io.shoplens.generator.sessions;

import io.shoplens.generator.users.UserType;

/**
 * The probability that a visit brings an order, given who comes, when, and what was done so far.
 *
 * <p>A forward filter over three hypotheses: browsing only, still browsing before an order, and at
 * the product that will be ordered.
 */
public final class PurchaseOdds {
  private final VisitLengths lengths;
  private UserType type = UserType.BROWSER;
  private int views;
  private boolean afterCart;
  private boolean bought;
  private double browsing;
  private double leading;
  private double atTarget;

  public PurchaseOdds(VisitLengths lengths) {
    this.lengths = lengths;
  }

  /** Starts a visit that is an order with this probability. */
  public void start(UserType visitor, double prior) {
    type = visitor;
    views = 0;
    afterCart = false;
    bought = false;
    browsing = 1 - prior;
    leading = prior;
    atTarget = 0;
  }

  /** Learns from the next event. */
  public void see(EventType event) {
    switch (event) {
      case VIEW -> seeView();
      case CART -> seeCart();
      case REMOVE_FROM_CART -> {}
      case PURCHASE -> bought = true;
    }
  }

  private void seeView() {
    double noCart = noMoreCart();
    double ends = ends();
    atTarget = leading * noCart * ends * VisitScript.TARGET_VIEWED;
    leading *= noCart * (1 - ends);
    browsing *= noCart * (1 - ends);
    views++;
    afterCart = false;
  }

  private void seeCart() {
    double cart = afterCart ? VisitScript.CART_AGAIN : views == 0 ? 0 : type.cartProbability();
    double targetCart = afterCart ? VisitScript.CART_AGAIN : VisitScript.TARGET_CARTED;
    double unseenTarget =
        noMoreCart() * ends() * (1 - VisitScript.TARGET_VIEWED) * VisitScript.TARGET_CARTED;
    atTarget = atTarget * targetCart + leading * unseenTarget;
    leading *= cart;
    browsing *= cart;
    afterCart = true;
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

  public double probability() {
    if (bought) {
      return 1;
    }
    double order = leading + atTarget;
    return order > 0 ? order / (order + browsing) : 0;
  }
}
