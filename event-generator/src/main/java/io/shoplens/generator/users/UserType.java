package io.shoplens.generator.users;

import java.util.Locale;

/** The hidden kind of a user, which decides everything about their behaviour. */
public enum UserType {
  BROWSER(.66, .5, 1.5, .56, .022),
  RESEARCHER(.12, 1.2, 8, 1.06, .016),
  LOYAL(.13, 1.0, 3, .81, .039),
  BARGAIN(.09, .8, 4, .76, .035),
  BOT(0, 1, 0, 0, 0);

  private final double share;
  private final double rateShape;
  private final double visitsPerMonth;
  private final double cartProbability;
  private final String label;
  private final double logVisitLength;

  UserType(
      double share,
      double rateShape,
      double visitsPerMonth,
      double logVisitLength,
      double cartProbability) {
    this.share = share;
    this.rateShape = rateShape;
    this.visitsPerMonth = visitsPerMonth;
    this.cartProbability = cartProbability;
    label = name().toLowerCase(Locale.ROOT);
    this.logVisitLength = logVisitLength;
  }

  public double share() {
    return share;
  }

  /** Shape of the Gamma law of browsing rates. */
  public double rateShape() {
    return rateShape;
  }

  /** Mean browsing visits in 30 days. */
  public double visitsPerMonth() {
    return visitsPerMonth;
  }

  /** Chance that a view is followed by putting the product into the cart. */
  public double cartProbability() {
    return cartProbability;
  }

  /** Mean of the logarithm of the number of views in a visit. */
  public double logVisitLength() {
    return logVisitLength;
  }

  /** The name in the truth files. */
  public String label() {
    return label;
  }
}
