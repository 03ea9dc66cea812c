package io.shoplens.generator.dirt;

import java.util.Locale;

/** Everything that can go wrong with one row, in the order in which chance is divided up. */
public enum DirtKind {
  DUPLICATE,
  NEGATIVE_PRICE,
  OUTLIER_PRICE,
  NULL_SESSION,
  BLANK_BRAND,
  BRAND_SPELLING,
  REFILED,
  BAD_TIME,
  ISO_TIME,
  EPOCH_TIME,
  CUT,
  EXTRA_COMMA,
  OPEN_QUOTE,
  LATE,
  VERY_LATE,
  FUTURE,
  /** Carts only. */
  CART_BURST,
  /** Views of products without a brand only. */
  ZERO_PRICE;

  /** The name in the truth files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
