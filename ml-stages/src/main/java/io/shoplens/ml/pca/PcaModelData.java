package io.shoplens.ml.pca;

import java.util.Arrays;

/**
 * What a principal component analysis has learned.
 *
 * @param means of each feature
 * @param components a row of loadings per component, the one with most variance first; the largest
 *     loading of each is positive
 * @param explainedVariance variance of the samples along each component, estimated with n - 1
 * @param explainedVarianceRatio the same as share of the variance of all features
 * @param featureNames as the estimator was told them, perhaps none
 * @param samples how many samples there were
 */
public record PcaModelData(
    double[] means,
    double[][] components,
    double[] explainedVariance,
    double[] explainedVarianceRatio,
    String[] featureNames,
    long samples) {

  /** The first components alone. */
  public PcaModelData first(int count) {
    return new PcaModelData(
        means,
        Arrays.copyOf(components, count),
        Arrays.copyOf(explainedVariance, count),
        Arrays.copyOf(explainedVarianceRatio, count),
        featureNames,
        samples);
  }
}
