package io.shoplens.ml.samples;

/** Quantiles of values in order, between neighbours as numpy's default has it. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * @param at between 0 and 1
   * @return NaN of nothing
   */
  public static double of(double[] ordered, double at) {
    if (ordered.length == 0) {
      return Double.NaN;
    }
    double place = at * (ordered.length - 1);
    int below = (int) place;
    double from = ordered[below];
    double to = ordered[Math.min(ordered.length - 1, below + 1)];
    return from + (to - from) * (place - below);
  }
}
