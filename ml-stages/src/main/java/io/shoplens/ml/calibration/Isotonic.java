package io.shoplens.ml.calibration;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/**
 * The rates that fit labels best among all that never fall with the score: neighbours whose rates
 * fall are pooled until none do.
 */
final class Isotonic {
  private final ScoredSamples samples;
  private final double[] weights;
  private final double[] rates;
  private final int[] lasts;
  private int blocks;

  private Isotonic(ScoredSamples samples) {
    int size = samples.scores().length;
    this.samples = samples;
    this.weights = new double[size];
    this.rates = new double[size];
    this.lasts = new int[size];
  }

  static CalibrationModelData fit(int size, ScoredSamples samples) {
    Isotonic fit = new Isotonic(samples);
    for (int i = 0; i < samples.scores().length; i++) {
      fit.add(i, samples.weights()[i], samples.positives()[i] / samples.weights()[i]);
    }
    return fit.curve(size);
  }

  private void add(int place, double weight, double rate) {
    double pooledWeight = weight;
    double pooledRate = rate;
    while (blocks > 0 && rates[blocks - 1] >= pooledRate) {
      blocks--;
      double all = weights[blocks] + pooledWeight;
      pooledRate += (rates[blocks] - pooledRate) * (weights[blocks] / all);
      pooledWeight = all;
    }
    weights[blocks] = pooledWeight;
    rates[blocks] = pooledRate;
    lasts[blocks] = place;
    blocks++;
  }

  /** Both ends of each block; between blocks the curve rises in a straight line. */
  private CalibrationModelData curve(int size) {
    DoubleArrayList scores = new DoubleArrayList();
    DoubleArrayList chances = new DoubleArrayList();
    int first = 0;
    for (int block = 0; block < blocks; block++) {
      scores.add(samples.scores()[first]);
      chances.add(rates[block]);
      if (lasts[block] > first) {
        scores.add(samples.scores()[lasts[block]]);
        chances.add(rates[block]);
      }
      first = lasts[block] + 1;
    }
    return new CalibrationModelData(
        Calibrator.ISOTONIC,
        scores.toDoubleArray(),
        chances.toDoubleArray(),
        0,
        0,
        size,
        samples.rate());
  }
}
