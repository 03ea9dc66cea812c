package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.StageException;

/**
 * A sigmoid of the score, fitted by Newton's method to labels that are drawn a little towards the
 * middle, as Platt (1999) proposed, so that few samples do not give chances of 0 and 1.
 */
final class Platt {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 60;
  private static final double STILL = 1e-13;

  private final ScoredSamples samples;
  private final double high;
  private final double low;
  private final double centre;
  private final double scale;

  private Platt(ScoredSamples samples) {
    this.samples = samples;
    double positive = samples.positive();
    double negative = samples.weight() - positive;
    this.high = (positive + 1) / (positive + 2);
    this.low = 1 / (negative + 2);
    double[] scores = samples.scores();
    this.centre = scores[0] / 2 + scores[scores.length - 1] / 2;
    this.scale = scores[scores.length - 1] / 2 - scores[0] / 2;
  }

  static CalibrationModelData fit(int size, ScoredSamples samples) {
    if (samples.scores().length == 1) {
      throw new StageException(
          "all scores are %s: they tell nothing".formatted(samples.scores()[0]));
    }
    Platt platt = new Platt(samples);
    double[] found = platt.minimise();
    double slope = found[0] / platt.scale;
    return new CalibrationModelData(
        Calibrator.PLATT,
        new double[0],
        new double[0],
        slope,
        found[1] - slope * platt.centre,
        size,
        samples.rate());
  }

  /** In scores that are brought to between -1 and 1, where the problem is well conditioned. */
  private double[] minimise() {
    double[] at = {
      0, Math.log((samples.positive() + 1) / (samples.weight() - samples.positive() + 1))
    };
    Sums sums = sums(at);
    for (int step = 0; step < MOST_STEPS; step++) {
      double determinant = sums.slopes * sums.ones - sums.both * sums.both;
      double down = (sums.ones * sums.ofSlope - sums.both * sums.ofOne) / determinant;
      double aside = (sums.slopes * sums.ofOne - sums.both * sums.ofSlope) / determinant;
      double gain = down * sums.ofSlope + aside * sums.ofOne;
      if (!(gain > STILL * samples.weight())) {
        return at;
      }
      double length = 1;
      double before = sums.loss;
      double[] next = {at[0] - down, at[1] - aside};
      sums = sums(next);
      for (int i = 0; i < MOST_HALVINGS && sums.loss > before; i++) {
        length /= 2;
        next = new double[] {at[0] - length * down, at[1] - length * aside};
        sums = sums(next);
      }
      at = next;
    }
    return at;
  }

  /** Loss, its slope, and its curvature, which is the least that keeps a solution bounded. */
  private record Sums(
      double loss, double ofSlope, double ofOne, double slopes, double both, double ones) {}

  private Sums sums(double[] at) {
    double loss = 0;
    double ofSlope = 0;
    double ofOne = 0;
    double slopes = 1e-12;
    double both = 0;
    double ones = 1e-12;
    for (int i = 0; i < samples.scores().length; i++) {
      double score = (samples.scores()[i] - centre) / scale;
      double weight = samples.weights()[i];
      double positive = samples.positives()[i];
      double target = positive * high + (weight - positive) * low;
      double sum = at[0] * score + at[1];
      double less = Math.exp(-Math.abs(sum));
      double chance = (sum >= 0 ? 1 : less) / (1 + less);
      loss += weight * (Math.max(sum, 0) + Math.log1p(less)) - target * sum;
      double wrong = weight * chance - target;
      double curve = weight * chance * (1 - chance);
      ofSlope += wrong * score;
      ofOne += wrong;
      slopes += curve * score * score;
      both += curve * score;
      ones += curve;
    }
    return new Sums(loss, ofSlope, ofOne, slopes, both, ones);
  }
}
