package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;

/** The sample that lies farthest from all centres, for a centre that has lost all its samples. */
record Farthest(int row, double distance) {

  static int from(double[][] centres, Samples samples, Shards shards) {
    return shards
        .reduce(
            (start, end) -> part(centres, samples, start, end),
            (one, other) -> other.distance() > one.distance() ? other : one)
        .row();
  }

  private static Farthest part(double[][] centres, Samples samples, int start, int end) {
    NearestCentre nearest = new NearestCentre(centres);
    double[] result = new double[2];
    Farthest farthest = new Farthest(start, -1);
    for (int row = start; row < end; row++) {
      nearest.score(samples.row(row), result);
      if (result[1] > farthest.distance()) {
        farthest = new Farthest(row, result[1]);
      }
    }
    return farthest;
  }
}
