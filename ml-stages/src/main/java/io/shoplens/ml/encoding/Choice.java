package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses categories that get places of their own; what comes out depends on counts alone.
 *
 * @param most at most so many, the most frequent
 * @param minSamples only those with so many samples
 * @param leaveOutMostFrequent whether the most frequent of them gets none
 * @param alwaysRare whether there is a place for all others even if there are none
 * @param refuseNulls whether null is a mistake where there is no such place
 */
record Choice(
    int most, int minSamples, boolean leaveOutMostFrequent, boolean alwaysRare, boolean refuseNulls)
    implements Serializable {

  /** A column's categories are all texts or all numbers. */
  private static final Comparator<Object> IN_ORDER =
      (one, other) ->
          one instanceof Long number && other instanceof Long than
              ? number.compareTo(than)
              : one.toString().compareTo(other.toString());

  Coding coding(String column, Map<Object, long[]> counts, long nulls) {
    List<Object> chosen =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue()[0] >= minSamples)
            .sorted(
                Comparator.comparingLong((Map.Entry<Object, long[]> entry) -> -entry.getValue()[0])
                    .thenComparing(Map.Entry::getKey, IN_ORDER))
            .limit(most)
            .map(Map.Entry::getKey)
            .toList();
    boolean rare = alwaysRare || chosen.size() < counts.size();
    check(column, counts, nulls, rare);
    List<Object> leftOut =
        leaveOutMostFrequent ? chosen.subList(0, Math.min(1, chosen.size())) : List.of();
    List<String> categories =
        chosen.stream()
            .filter(category -> !leftOut.contains(category))
            .sorted(IN_ORDER)
            .map(Object::toString)
            .toList();
    boolean numbers = counts.keySet().stream().allMatch(Long.class::isInstance);
    return new Coding(
        column, numbers, categories, leftOut.stream().map(Object::toString).toList(), rare);
  }

  private void check(String column, Map<Object, long[]> counts, long nulls, boolean rare) {
    if (counts.isEmpty()) {
      throw new StageException("column '%s' holds nothing but null".formatted(column));
    }
    if (nulls > 0 && !rare && refuseNulls) {
      throw new StageException(
          "column '%s' holds null in %,d samples: fill it in, or set unknown to zeros or rare"
              .formatted(column, nulls));
    }
  }
}
