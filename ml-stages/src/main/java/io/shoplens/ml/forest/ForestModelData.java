package io.shoplens.ml.forest;

import java.io.Serializable;

/**
 * What a random forest has learned.
 *
 * @param names of the features
 * @param borders of each feature's bins
 * @param trees each as eight bytes per node, see the model card
 * @param impurityImportance share of each feature in what splits gained; large for features with
 *     many values even if they tell nothing
 * @param samples how many were learned from
 * @param positiveRate share of positive ones
 */
public record ForestModelData(
    String[] names,
    double[][] borders,
    byte[][] trees,
    double[] impurityImportance,
    int samples,
    double positiveRate)
    implements Serializable {}
