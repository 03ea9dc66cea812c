package io.shoplens.ml.metrics;

/** Measures the same predictions under different weights. */
final class Judge {
  /** What scikit-learn takes for a probability of 0, whose logarithm is not finite. */
  private static final double LEAST = Math.ulp(1.0);

  private final Predictions sorted;
  private final double[] losses;
  private final int[] bins;
  private final int binCount;

  Judge(Predictions sorted, int binCount) {
    this.sorted = sorted;
    this.binCount = binCount;
    this.bins = Bins.equalWidth(binCount).of(sorted);
    this.losses = new double[sorted.size];
    for (int i = 0; i < losses.length; i++) {
      double probability = Math.min(1 - LEAST, Math.max(LEAST, sorted.probabilities[i]));
      losses[i] = -Math.log(sorted.positive[i] ? probability : 1 - probability);
    }
  }

  /** All figures are NaN where the weights leave one class only. */
  BinaryFigures figures(double[] weights) {
    Bins.Tally tally = new Bins.Tally(binCount);
    double loss = 0;
    double squares = 0;
    double positives = 0;
    double all = 0;
    for (int i = 0; i < sorted.size; i++) {
      double weight = weights[i];
      double difference = sorted.probabilities[i] - (sorted.positive[i] ? 1 : 0);
      loss += weight * losses[i];
      squares += weight * difference * difference;
      all += weight;
      positives += sorted.positive[i] ? weight : 0;
      tally.add(bins[i], weight, sorted.probabilities[i], sorted.positive[i]);
    }
    Ranking ranking = new Ranking(positives, all - positives);
    TieGroups.visit(sorted, weights, ranking);
    return new BinaryFigures(
        positives / all,
        ranking.rocAuc(),
        ranking.prAuc(),
        loss / all,
        squares / all,
        tally.error(),
        ranking.topDecileLift());
  }
}
