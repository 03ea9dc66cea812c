package io.shoplens.ml.mixture;

/**
 * Parameters of a mixture.
 *
 * @param covariances by component: a matrix, or one row of variances
 */
record Mixture(double[] weights, double[][] means, double[][][] covariances) {

  int components() {
    return weights.length;
  }

  int width() {
    return means[0].length;
  }

  boolean isDiagonal() {
    return covariances[0].length == 1;
  }

  /** How many numbers can be chosen freely, which information criteria count. */
  int freedom() {
    int ofCovariance = isDiagonal() ? width() : width() * (width() + 1) / 2;
    return components() * (ofCovariance + width()) + components() - 1;
  }

  Gaussian[] gaussians() {
    Gaussian[] gaussians = new Gaussian[components()];
    for (int component = 0; component < gaussians.length; component++) {
      gaussians[component] =
          new Gaussian(
              weights[component],
              means[component],
              Whitening.of(covariances[component], weights[component]));
    }
    return gaussians;
  }
}
