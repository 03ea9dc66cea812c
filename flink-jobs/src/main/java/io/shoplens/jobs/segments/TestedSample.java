package io.shoplens.jobs.segments;

import io.shoplens.ml.samples.Samples;

/**
 * Samples that clusters are tested on.
 *
 * @param scaled features as they were scaled
 * @param places the same along the components in which clusters were found
 * @param labels the cluster of each
 * @param times when each was first seen, in microseconds
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; lists would be boxed.
record TestedSample(Samples scaled, Samples places, int[] labels, long[] times) {

  static TestedSample of(DescribedSegments described) {
    TrainedSegments trained = described.trained();
    DescribedSample sample = described.sample().first(trained.settings().validation().samples());
    double[][] features = sample.features();
    SegmentModel model = trained.model();
    int width = trained.population().features().size();
    SegmentModel scaling = new SegmentModel(model.method(), model.scaler(), null, null);
    int[] labels = new int[sample.size()];
    long[] times = new long[sample.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = described.labels()[row];
      times[row] = sample.time(row);
    }
    return new TestedSample(
        scored(features, scaling.projection(width), sample.size()),
        scored(features, model.projection(width), sample.size()),
        labels,
        times);
  }

  private static Samples scored(double[][] features, ScorerChain chain, int size) {
    double[] sample = new double[chain.features()];
    double[] scored = new double[chain.numbers()];
    double[][] columns = new double[scored.length][size];
    for (int row = 0; row < size; row++) {
      for (int feature = 0; feature < sample.length; feature++) {
        sample[feature] = features[feature][row];
      }
      chain.score(sample, scored);
      for (int number = 0; number < scored.length; number++) {
        columns[number][row] = scored[number];
      }
    }
    return new Samples(size, columns);
  }
}
