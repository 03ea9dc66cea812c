package io.shoplens.jobs.segments;

import java.io.Serializable;

/**
 * How much is done to find out whether clusters are real.
 *
 * @param samples of more customers or sessions, a seeded sample of so many is tested
 * @param bootstraps trainings on samples drawn with repetition
 * @param permutations trainings on data without relations between features
 * @param outliers share of the farthest samples that is removed for another training
 */
public record ValidationSettings(int samples, int bootstraps, int permutations, double outliers)
    implements Serializable {
  public static final ValidationSettings DEFAULTS = new ValidationSettings(5_000, 20, 19, 0.01);

  public ValidationSettings {
    if (samples < 100 || bootstraps < 1 || permutations < 1 || !(outliers > 0 && outliers < 1)) {
      throw new IllegalArgumentException(
          "validation needs 100 samples, a bootstrap and a permutation, and a share of outliers");
    }
  }
}
