package io.shoplens.ml.mixture;

import io.shoplens.ml.samples.Sums;
import io.shoplens.ml.samples.Triangle;

/**
 * Sums of samples weighted by their chances, from which the next mixture follows. Samples are taken
 * as deviations from the present means, so that nothing cancels.
 */
final class Maximisation {
  /** Keeps a component that has lost all samples from being divided by nothing; as scikit-learn. */
  private static final double NEXT_TO_NOTHING = 10 * Math.ulp(1.0);

  private final double[][] means;
  private final boolean diagonal;
  private final double[] chances;
  private final double[][] sums;
  private final double[][] products;
  private final double[][] deviations;
  private final double[][] weighted;
  private double logLikelihood;

  Maximisation(double[][] means, boolean diagonal, int run) {
    int width = means[0].length;
    this.means = means;
    this.diagonal = diagonal;
    this.chances = new double[means.length];
    this.sums = new double[means.length][width];
    this.products = new double[means.length][diagonal ? width : Triangle.size(width)];
    this.deviations = new double[width][run];
    this.weighted = new double[width][run];
  }

  /** Adds a run of samples with their chances by component. */
  void add(double[][] columns, int from, int count, double[][] chancesOf) {
    for (int component = 0; component < means.length; component++) {
      double[] chance = chancesOf[component];
      chances[component] += Sums.of(chance, count);
      for (int feature = 0; feature < columns.length; feature++) {
        sums[component][feature] +=
            weigh(columns[feature], from, count, means[component][feature], chance, feature);
      }
      if (diagonal) {
        for (int feature = 0; feature < columns.length; feature++) {
          products[component][feature] +=
              Sums.ofProducts(weighted[feature], deviations[feature], count);
        }
      } else {
        Triangle.addProducts(weighted, deviations, count, products[component]);
      }
    }
  }

  private double weigh(
      double[] column, int from, int count, double mean, double[] chance, int feature) {
    double[] deviation = deviations[feature];
    double[] target = weighted[feature];
    for (int i = 0; i < count; i++) {
      deviation[i] = column[from + i] - mean;
      target[i] = deviation[i] * chance[i];
    }
    return Sums.of(target, count);
  }

  void addLogLikelihood(double of) {
    logLikelihood += of;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  Maximisation plus(Maximisation other) {
    logLikelihood += other.logLikelihood;
    addTo(chances, other.chances);
    for (int component = 0; component < means.length; component++) {
      addTo(sums[component], other.sums[component]);
      addTo(products[component], other.products[component]);
    }
    return this;
  }

  private static void addTo(double[] sum, double[] other) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
  }

  /**
   * @param samples how many were added
   */
  Mixture mixture(int samples, double regularisation) {
    int width = means[0].length;
    double[] weights = new double[means.length];
    double[][] moved = new double[means.length][width];
    double[][][] covariances = new double[means.length][diagonal ? 1 : width][width];
    for (int component = 0; component < means.length; component++) {
      double size = chances[component] + NEXT_TO_NOTHING;
      weights[component] = size / samples;
      for (int one = 0; one < width; one++) {
        double shift = sums[component][one] / size;
        moved[component][one] = means[component][one] + shift;
        for (int other = diagonal ? one : 0; other <= one; other++) {
          int at = diagonal ? one : Triangle.index(one, other);
          double covariance =
              products[component][at] / size - shift * (sums[component][other] / size);
          double[][] target = covariances[component];
          target[diagonal ? 0 : one][other] = covariance + (one == other ? regularisation : 0);
          target[diagonal ? 0 : other][one] = target[diagonal ? 0 : one][other];
        }
      }
    }
    return new Mixture(weights, moved, covariances);
  }
}
