package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.ml.pca.PcaModelData;
import java.util.List;

/**
 * A model of types of customers or sessions, as it was learned.
 *
 * @param components all principal components
 * @param kept how many of them the clusters were found in
 * @param learnedFrom customers or sessions that scaling and components were learned from: all
 * @param constant features that are the same for everybody, and so count nothing
 */
record TrainedSegments(
    Population population,
    ClusterSettings settings,
    SegmentModel model,
    PcaModelData components,
    int kept,
    Found found,
    long learnedFrom,
    List<String> constant) {

  /** How many clusters there are, outliers not counted. */
  int clusters() {
    return found.chosen().k();
  }

  SegmentScorer scorer() {
    return new SegmentScorer(model, population.features().size());
  }
}
