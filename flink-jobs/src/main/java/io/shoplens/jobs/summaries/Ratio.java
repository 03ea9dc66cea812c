package io.shoplens.jobs.summaries;

/** Shares and rates: 0 where nothing can be divided by. */
final class Ratio {
  private Ratio() {}

  static double of(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
