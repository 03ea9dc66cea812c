package io.shoplens.generator.random;

/** The independent sources of randomness; a new one goes to the end, or every shop changes. */
public enum Stream {
  CATALOGUE,
  PRODUCT_PRICE,
  PRICE_WEEK,
  PAIRS,
  USER_TYPE,
  USER_HISTORY,
  USER_VISITS,
  USER_TASTE,
  VISIT,
  ORDER,
  BOT,
  SESSION_ID,
  HOLE,
  CART_LOSS,
  DIRT,
  DIRT_DETAIL,
  CATEGORY_TREE
}
