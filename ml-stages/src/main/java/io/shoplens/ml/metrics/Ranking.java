package io.shoplens.ml.metrics;

/** Areas under two curves, and lift, from groups of ties that come from high to low. */
final class Ranking implements TieGroups.Visitor {
  private final double allPositives;
  private final double allNegatives;
  private final Lift lift;
  private double positives;
  private double negatives;
  private double pairsWon;
  private double precisions;

  Ranking(double allPositives, double allNegatives) {
    this.allPositives = allPositives;
    this.allNegatives = allNegatives;
    this.lift = new Lift(allPositives + allNegatives);
  }

  @Override
  public void group(double weight, double positive) {
    double negative = weight - positive;
    pairsWon += negative * (positives + positive / 2);
    positives += positive;
    negatives += negative;
    if (positive > 0) {
      precisions += positive * positives / (positives + negatives);
    }
    lift.add(weight, positive);
  }

  double rocAuc() {
    return pairsWon / allPositives / allNegatives;
  }

  double prAuc() {
    return precisions / allPositives;
  }

  double topDecileLift() {
    return lift.top(allPositives);
  }
}
