package io.shoplens.jobs.segments;

import io.shoplens.ml.stage.Scorer;

/** Puts one customer or session after the other into a cluster; belongs to one thread. */
final class SegmentScorer {
  private final ScorerChain projection;
  private final Scorer clusters;
  private final Middles middles;
  private final double[] sample;
  private final double[] place;
  private final double[] scored;

  SegmentScorer(SegmentModel model, int features) {
    this.projection = model.projection(features);
    this.clusters = model.clusterScorer();
    this.middles = model.middles();
    this.sample = new double[features];
    this.place = new double[projection.numbers()];
    this.scored = new double[clusters.numbers()];
  }

  /**
   * Returns the number of the cluster, negative for an outlier.
   *
   * @param features feature by feature; more than the model looks at may follow
   */
  int cluster(double[][] features, int row) {
    for (int feature = 0; feature < sample.length; feature++) {
      sample[feature] = features[feature][row];
    }
    projection.score(sample, place);
    clusters.score(place, scored);
    return (int) scored[0];
  }

  /** How far the last one lies from the middle of its cluster. */
  double distance() {
    return middles.distance(place, (int) scored[0]);
  }

  /** Where the last one lies along a component. */
  double place(int component) {
    return place[component];
  }
}
