package io.shoplens.ml.scaling;

/**
 * What a scaler has learned.
 *
 * @param means of each feature, after logarithms were taken
 * @param scales by which deviations are divided: the standard deviation of all samples (not an
 *     estimate for others), or 1 for a constant feature
 * @param logFeatures numbers of the features that first become log(1 + x), in order
 * @param constantFeatures names of the features that are the same in all samples
 * @param featureNames as the estimator was told them, perhaps none
 * @param samples how many samples there were
 */
public record StandardScalerModelData(
    double[] means,
    double[] scales,
    int[] logFeatures,
    String[] constantFeatures,
    String[] featureNames,
    long samples) {}
