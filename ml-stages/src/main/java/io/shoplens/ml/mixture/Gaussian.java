package io.shoplens.ml.mixture;

/** One component of a mixture, prepared to tell densities of runs of samples. */
final class Gaussian {
  private final double[] mean;
  private final Whitening whitening;
  private final double constant;

  Gaussian(double weight, double[] mean, Whitening whitening) {
    this.mean = mean;
    this.whitening = whitening;
    this.constant =
        Math.log(weight) + whitening.logDeterminant() - mean.length / 2.0 * Math.log(2 * Math.PI);
  }

  /** Deviations of a run of samples from the mean, a row per feature. */
  void deviations(double[][] columns, int from, int count, double[][] into) {
    for (int feature = 0; feature < mean.length; feature++) {
      subtract(columns[feature], from, count, mean[feature], into[feature]);
    }
  }

  private static void subtract(double[] values, int from, int count, double by, double[] into) {
    for (int i = 0; i < count; i++) {
      into[i] = values[from + i] - by;
    }
  }

  /** Logarithms of the component's part of the mixture's density. */
  void logDensities(double[][] deviations, int count, double[] scratch, double[] into) {
    whitening.squares(deviations, count, scratch, into);
    for (int i = 0; i < count; i++) {
      into[i] = constant - into[i] / 2;
    }
  }
}
