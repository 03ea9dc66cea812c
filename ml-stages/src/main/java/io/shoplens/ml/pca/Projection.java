package io.shoplens.ml.pca;

import io.shoplens.ml.stage.Scorer;

/** Places one sample along the components. */
final class Projection implements Scorer {
  private final double[] means;
  private final double[][] components;

  Projection(double[] means, double[][] components) {
    this.means = means;
    this.components = components;
  }

  @Override
  public int features() {
    return means.length;
  }

  @Override
  public int numbers() {
    return components.length;
  }

  @Override
  public void score(double[] sample, double[] result) {
    for (int component = 0; component < components.length; component++) {
      double[] loadings = components[component];
      double sum = 0;
      for (int feature = 0; feature < loadings.length; feature++) {
        sum += (sample[feature] - means[feature]) * loadings[feature];
      }
      result[component] = sum;
    }
  }
}
