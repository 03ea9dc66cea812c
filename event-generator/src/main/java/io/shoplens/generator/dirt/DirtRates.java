package io.shoplens.generator.dirt;

import io.shoplens.generator.DirtLevel;

/**
 * How often each fault happens, per clean row.
 *
 * @param badTime each of an unreadable time, an ISO time and epoch milliseconds
 * @param malformed each third: cut lines, extra commas and open quotes
 * @param cartBurst per cart
 * @param hugeBurst per cart burst, one of dozens of copies
 * @param zeroPrice per view of a product without a brand
 * @param sharedSession per browsing visit, as is reusedSession
 */
public record DirtRates(
    double duplicate,
    double negativePrice,
    double outlierPrice,
    double nullSession,
    double blankBrand,
    double brandSpelling,
    double refiled,
    double badTime,
    double malformed,
    double late,
    double veryLate,
    double future,
    double cartBurst,
    double hugeBurst,
    double zeroPrice,
    double sharedSession,
    double reusedSession) {

  private static final DirtRates NONE =
      new DirtRates(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final DirtRates REAL =
      new DirtRates(
          5e-4, 1e-5, 5e-5, 1.5e-7, 1e-4, 1e-4, 1e-5, 1e-5, 2e-5, 2e-3, 1e-5, 1e-6, .01, 1e-3,
          .0213, 2e-4, 1e-5);
  private static final DirtRates STRESS =
      new DirtRates(
          1e-2, 1e-3, 1e-3, 1e-3, 2e-3, 5e-3, 1e-3, 1e-3, 6e-3, 1e-2, 1e-3, 5e-4, .10, 1e-2, .10,
          5e-3, 2e-3);

  /** The rates that belong to a level. */
  public static DirtRates of(DirtLevel level) {
    return switch (level) {
      case NONE -> NONE;
      case REAL -> REAL;
      case STRESS -> STRESS;
    };
  }

  double of(DirtKind kind) {
    return switch (kind) {
      case DUPLICATE -> duplicate;
      case NEGATIVE_PRICE -> negativePrice;
      case OUTLIER_PRICE -> outlierPrice;
      case NULL_SESSION -> nullSession;
      case BLANK_BRAND -> blankBrand;
      case BRAND_SPELLING -> brandSpelling;
      case REFILED -> refiled;
      case BAD_TIME, ISO_TIME, EPOCH_TIME -> badTime;
      case CUT, EXTRA_COMMA, OPEN_QUOTE -> malformed / 3;
      case LATE -> late;
      case VERY_LATE -> veryLate;
      case FUTURE -> future;
      case CART_BURST -> cartBurst;
      case ZERO_PRICE -> zeroPrice;
    };
  }
}
