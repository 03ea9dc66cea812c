package io.shoplens.jobs.segments;

import io.shoplens.ml.stage.Scorer;
import java.util.List;

/** Scorers one after the other, each on what the one before gave; none leaves samples alone. */
final class ScorerChain implements Scorer {
  private final int features;
  private final List<Scorer> scorers;
  private final double[][] between;

  ScorerChain(int features, List<Scorer> scorers) {
    this.features = features;
    this.scorers = List.copyOf(scorers);
    this.between =
        scorers.stream().map(scorer -> new double[scorer.numbers()]).toArray(double[][]::new);
  }

  @Override
  public int features() {
    return features;
  }

  @Override
  public int numbers() {
    return scorers.isEmpty() ? features : between[between.length - 1].length;
  }

  @Override
  public void score(double[] sample, double[] result) {
    double[] given = sample;
    for (int i = 0; i < between.length; i++) {
      scorers.get(i).score(given, between[i]);
      given = between[i];
    }
    System.arraycopy(given, 0, result, 0, numbers());
  }
}
