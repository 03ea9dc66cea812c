package io.shoplens.jobs.segments;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Chooses among numbers of clusters, and says why. */
final class Choice {
  /** Of customers or sessions that a cluster must hold to be worth a name. */
  static final double SMALLEST_SHARE = 0.01;

  private final String measure;
  private final Comparator<Candidate> worstFirst;

  private Choice(String measure, Comparator<Candidate> worstFirst) {
    this.measure = measure;
    this.worstFirst = worstFirst;
  }

  /** The largest silhouette wins. */
  static List<Candidate> bySilhouette(List<Candidate> candidates) {
    return new Choice("silhouette", Comparator.comparingDouble(Choice::silhouette))
        .judge(candidates);
  }

  /** The smallest Bayesian information criterion wins. */
  static List<Candidate> byBic(List<Candidate> candidates) {
    return new Choice("BIC", Comparator.comparingDouble(one -> -bic(one))).judge(candidates);
  }

  private List<Candidate> judge(List<Candidate> candidates) {
    List<Candidate> large =
        candidates.stream().filter(one -> one.smallestShare() >= SMALLEST_SHARE).toList();
    // Equally good ones: the first, which has fewer clusters.
    Candidate best =
        (large.isEmpty() ? candidates : large)
            .stream()
                .reduce((one, other) -> worstFirst.compare(other, one) > 0 ? other : one)
                .orElseThrow();
    return candidates.stream()
        .map(one -> one.judged(one.k() == best.k(), reason(one, best, large)))
        .toList();
  }

  private String reason(Candidate one, Candidate best, List<Candidate> large) {
    if (one.k() == best.k()) {
      return large.isEmpty()
          ? "Chosen: the best %s, though every number of clusters has one below 1 %% of all."
              .formatted(measure)
          : "Chosen: the best %s of those whose smallest cluster holds at least 1 %% of all."
              .formatted(measure);
    }
    if (!large.isEmpty() && one.smallestShare() < SMALLEST_SHARE) {
      return String.format(
          Locale.ROOT,
          "Refused: its smallest cluster holds %.2f %% of all, less than 1 %%.",
          100 * one.smallestShare());
    }
    return "Not chosen: its %s is no better than that of %d clusters.".formatted(measure, best.k());
  }

  private static double silhouette(Candidate one) {
    return one.silhouette() == null ? Double.NEGATIVE_INFINITY : one.silhouette();
  }

  private static double bic(Candidate one) {
    return one.bic() == null ? Double.POSITIVE_INFINITY : one.bic();
  }
}
