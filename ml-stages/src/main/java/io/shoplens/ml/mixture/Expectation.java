package io.shoplens.ml.mixture;

/**
 * Chances that the samples of a run belong to each component; scratch of one thread.
 *
 * <p>After {@link #of}, {@link #chances} holds them by component and {@link #logDensity} the
 * logarithm of each sample's density.
 */
final class Expectation {
  final double[][] chances;
  final double[] logDensity;
  private final Gaussian[] gaussians;
  private final double[][] deviations;
  private final double[] scratch;

  Expectation(Mixture mixture, int run) {
    gaussians = mixture.gaussians();
    chances = new double[gaussians.length][run];
    logDensity = new double[run];
    deviations = new double[mixture.width()][run];
    scratch = new double[run];
  }

  void of(double[][] columns, int from, int count) {
    for (int component = 0; component < gaussians.length; component++) {
      gaussians[component].deviations(columns, from, count, deviations);
      gaussians[component].logDensities(deviations, count, scratch, chances[component]);
    }
    for (int i = 0; i < count; i++) {
      logDensity[i] = normalise(i);
    }
  }

  /** Relative to the largest, as densities far out are too small to be told as numbers. */
  private double normalise(int i) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double[] of : chances) {
      largest = Math.max(largest, of[i]);
    }
    double sum = 0;
    for (double[] of : chances) {
      of[i] = Math.exp(of[i] - largest);
      sum += of[i];
    }
    for (double[] of : chances) {
      of[i] /= sum;
    }
    return largest + Math.log(sum);
  }
}
