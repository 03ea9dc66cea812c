package io.shoplens.generator.users;

/**
 * The law of what a customer means to spend on an order: a Gamma law.
 *
 * @param rate the shape over the mean
 */
public record OrderValues(double rate) {
  static final double SHAPE = 4;

  /** The probability of a smaller value; the law has this form for a shape of 4 only. */
  public double below(double value) {
    double y = rate * value;
    if (Double.isInfinite(y)) {
      return 1;
    }
    return 1 - Math.exp(-y) * (1 + y * (1 + y / 2 * (1 + y / 3)));
  }
}
