package io.shoplens.ml.forest;

/**
 * What trees may look like.
 *
 * @param maxDepth 0 for no limit
 * @param minLeaf samples that a leaf must have, counted as often as they were drawn
 * @param featuresPerSplit how many are looked at for each split
 */
record ForestShape(int maxDepth, int minLeaf, int featuresPerSplit) {}
