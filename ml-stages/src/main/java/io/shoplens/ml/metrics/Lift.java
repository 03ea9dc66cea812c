package io.shoplens.ml.metrics;

import java.util.ArrayList;
import java.util.List;

/** Fills tenths with samples from the highest probability to the lowest. */
final class Lift {
  private static final int DECILES = 10;

  private final double share;
  private final double[] positives = new double[DECILES];
  private double filled;

  /**
   * @param all weight of all samples
   */
  Lift(double all) {
    share = all / DECILES;
  }

  /** Adds samples with equal probabilities; those beyond a border have the mean rate of all. */
  void add(double weight, double positive) {
    if (weight == 0) {
      return;
    }
    double rate = positive / weight;
    double left = weight;
    int decile = Math.min(DECILES - 1, (int) (filled / share));
    while (left > 0) {
      double room = decile == DECILES - 1 ? left : Math.max(0, (decile + 1) * share - filled);
      double part = Math.min(left, room);
      positives[decile] += part * rate;
      filled += part;
      left -= part;
      decile = left > 0 ? decile + 1 : decile;
    }
  }

  double top(double allPositives) {
    return positives[0] / share / (allPositives / (share * DECILES));
  }

  List<LiftDecile> deciles(double allPositives) {
    double base = allPositives / (share * DECILES);
    List<LiftDecile> deciles = new ArrayList<>();
    double captured = 0;
    for (int i = 0; i < DECILES; i++) {
      double rate = positives[i] / share;
      captured += positives[i];
      deciles.add(
          new LiftDecile(
              i + 1,
              share,
              positives[i],
              rate,
              rate / base,
              captured / ((i + 1) * share) / base,
              captured / allPositives));
    }
    return deciles;
  }

  static List<LiftDecile> of(Predictions sorted) {
    double all = 0;
    double positives = 0;
    for (int i = 0; i < sorted.size; i++) {
      all += sorted.weights[i];
      positives += sorted.positive[i] ? sorted.weights[i] : 0;
    }
    Lift lift = new Lift(all);
    TieGroups.visit(sorted, sorted.weights, lift::add);
    return lift.deciles(positives);
  }
}
