package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.schema.ShoplensException;
import java.util.List;

/**
 * Some customers or sessions, bots left out, and what they did.
 *
 * @param ids of the customers or sessions
 * @param users of the same, which for customers are the ids
 * @param times when they were first seen, in microseconds
 * @param columns what features are computed from, column by column
 * @param favourites hashes of primary category and brand; empty for customers
 */
record Behaviours(
    long[] ids, long[] users, long[] times, double[][] columns, List<long[]> favourites) {

  int rows() {
    return ids.length;
  }

  /** Refuses what no feature can be computed from. */
  void requireNumbers(List<SourceColumn> sources) {
    for (int column = 0; column < columns.length; column++) {
      for (int row = 0; row < ids.length; row++) {
        double value = columns[column][row];
        if (!Double.isFinite(value)) {
          throw new ShoplensException(
              ShoplensException.Kind.DATA,
              "%s has %s for %d: correct what wrote it and run again."
                  .formatted(
                      sources.get(column),
                      Double.isNaN(value) ? "no number" : "an infinite value",
                      ids[row]));
        }
      }
    }
  }
}
