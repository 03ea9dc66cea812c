package io.shoplens.jobs.conversion;

/**
 * What was known of products when a day began, UTC. An answer must never depend on that day or a
 * later one: not even on whether a session that began before is a bot's, if it is still open.
 */
public interface ProductHistory {
  /** Counts of one product over all days before this one. */
  ProductCounts before(int epochDay, long productId);

  /** Counts of all products together over all days before this one. */
  ProductCounts before(int epochDay);
}
