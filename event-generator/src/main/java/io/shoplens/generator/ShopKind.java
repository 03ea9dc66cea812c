package io.shoplens.generator;

/** What the shop sells, which decides how carts are used. */
public enum ShopKind {
  /** Electronics and everything else: single-item orders, no removals from the cart. */
  MULTI_CATEGORY,
  /** Cosmetics: full baskets, and half of what is put into the cart is removed again. */
  COSMETICS
}
