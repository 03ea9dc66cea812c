package io.shoplens.ml.metrics;

/** Samples with equal probabilities, which no order may tell apart. */
final class TieGroups {
  private TieGroups() {}

  /** Takes the weight of a group and how much of it is positive. */
  @FunctionalInterface
  interface Visitor {
    void group(double weight, double positive);
  }

  /** From the highest probability to the lowest. */
  static void visit(Predictions sorted, double[] weights, Visitor visitor) {
    for (int start = 0; start < sorted.size; ) {
      double probability = sorted.probabilities[start];
      double weight = 0;
      double positive = 0;
      int at = start;
      for (; at < sorted.size && sorted.probabilities[at] == probability; at++) {
        weight += weights[at];
        if (sorted.positive[at]) {
          positive += weights[at];
        }
      }
      visitor.group(weight, positive);
      start = at;
    }
  }
}
