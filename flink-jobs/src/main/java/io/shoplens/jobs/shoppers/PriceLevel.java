package io.shoplens.jobs.shoppers;

import io.shoplens.jobs.events.PriceBand;

/** One price that stands for all of a price band. */
public final class PriceLevel {
  private PriceLevel() {}

  /** Takes the label of a band, as tables hold it. */
  public static double ofBand(String label) {
    for (PriceBand band : PriceBand.values()) {
      if (band.label().equals(label)) {
        return of(band);
      }
    }
    throw new IllegalArgumentException("there is no price band '" + label + "'");
  }

  /**
   * The middle by ratio, as prices spread by ratios; twice the edge where there is no upper one.
   */
  private static double of(PriceBand band) {
    return switch (band) {
      case NONE -> 0;
      case BELOW_10 -> 5;
      case FROM_10 -> Math.sqrt(10 * 50);
      case FROM_50 -> Math.sqrt(50 * 100);
      case FROM_100 -> Math.sqrt(100 * 250);
      case FROM_250 -> Math.sqrt(250 * 500);
      case FROM_500 -> Math.sqrt(500 * 1000);
      case FROM_1000 -> 2000;
    };
  }
}
