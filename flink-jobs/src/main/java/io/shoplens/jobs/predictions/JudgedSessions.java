package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.ml.samples.Gathering;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.List;

/**
 * Sessions in memory, whole users where not all fit, in an order that depends on the users alone.
 *
 * @param samples all features of the landmark, and whether there was a purchase
 * @param users a number for each session that tells its user from others
 */
record JudgedSessions(Samples samples, double[] users) {
  /** Leaves as many bits as a double holds exactly. */
  private static final int EXACT = 11;

  static JudgedSessions read(List<Slice> slices, Landmark landmark, int limit, long seed) {
    int features = FeatureCatalogue.at(landmark).size();
    Gathering gathering = new Gathering(features + 2, limit);
    double[] numbers = new double[features + 2];
    for (Slice slice : slices) {
      SampleSlices.read(
          slice,
          landmark,
          sample -> {
            long user = StableHash.mix(sample.userId() ^ StableHash.mix(seed));
            System.arraycopy(sample.features(), 0, numbers, 0, features);
            numbers[features] = user >>> EXACT;
            numbers[features + 1] = sample.purchased() ? 1 : 0;
            gathering.add(user, numbers, 0, 1);
          });
    }
    Samples all = gathering.finish(true);
    return new JudgedSessions(all.withoutLast(), all.last());
  }

  int size() {
    return samples.size();
  }

  double[] labels() {
    return samples.labels();
  }

  double[] probabilities(LandmarkModel model) {
    double[] probabilities = new double[size()];
    Arrays.setAll(probabilities, row -> model.probability(samples.row(row)));
    return probabilities;
  }

  /** Some of the features of the first sessions. */
  Samples only(int[] features, int limit) {
    int size = Math.min(limit, size());
    double[][] columns = new double[features.length][];
    Arrays.setAll(columns, i -> Arrays.copyOf(samples.feature(features[i]), size));
    return new Samples(size, columns, Arrays.copyOf(labels(), size));
  }
}
