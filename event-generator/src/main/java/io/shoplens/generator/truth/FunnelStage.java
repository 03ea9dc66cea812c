package io.shoplens.generator.truth;

/** How far a session or a user came. */
enum FunnelStage {
  VIEW,
  CART,
  PURCHASE,
  /** A product viewed and then put into the cart. */
  STRICT_CART,
  /** A product viewed, then put into the cart, then bought. */
  STRICT_PURCHASE,
  /** A purchase at a price above zero. */
  ORDER;

  int bit() {
    return 1 << ordinal();
  }
}
