package io.shoplens.ml.stage;

/** Applies a trained model to one sample at a time; belongs to one thread and may keep scratch. */
public interface Scorer {

  /** How many features a sample must have. */
  int features();

  /** How many numbers all output columns take together. */
  int numbers();

  /**
   * Fills in the numbers of all output columns, one column after the other.
   *
   * @param sample its features, which the scorer may not keep
   */
  void score(double[] sample, double[] result);
}
