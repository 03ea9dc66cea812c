package io.shoplens.ml.validation;

import io.shoplens.ml.samples.Samples;
import java.util.Random;

/** Seeded samples with groups, and without. */
final class Clouds {
  private static final double[][] CORNERS = {{0, 0, 0}, {9, 0, 5}, {0, 9, -5}};

  private Clouds() {}

  /** Round groups of equal size; the group of a row is its remainder. */
  static Samples groups(int size, long seed) {
    Random random = new Random(seed);
    double[][] features = new double[3][size];
    for (int row = 0; row < size; row++) {
      for (int feature = 0; feature < features.length; feature++) {
        features[feature][row] = CORNERS[row % CORNERS.length][feature] + random.nextGaussian();
      }
    }
    return new Samples(size, features);
  }

  /** The group of each row. */
  static int[] groupsOf(int size) {
    int[] groups = new int[size];
    for (int row = 0; row < size; row++) {
      groups[row] = row % CORNERS.length;
    }
    return groups;
  }

  /** One long and tilted cloud. */
  static Samples tilted(int size, long seed) {
    Random random = new Random(seed);
    double[][] features = new double[2][size];
    for (int row = 0; row < size; row++) {
      double along = 10 * random.nextDouble();
      features[0][row] = along + 0.3 * random.nextDouble();
      features[1][row] = along - 0.3 * random.nextDouble();
    }
    return new Samples(size, features);
  }

  /** A round cloud in the plane, which can be cut into parts in any direction. */
  static Samples round(int size, long seed) {
    Random random = new Random(seed);
    double[][] features = new double[2][size];
    for (int row = 0; row < size; row++) {
      features[0][row] = random.nextGaussian();
      features[1][row] = random.nextGaussian();
    }
    return new Samples(size, features);
  }
}
