package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Moments;
import java.io.Serializable;

/**
 * Learns a model from the moments of all samples; knows nothing of Flink.
 *
 * @param <D> what the model keeps, a record that Jackson can write and read
 */
public interface FromMoments<D> extends Serializable {

  /** Whether the products of different features are needed. */
  boolean ofPairs();

  /**
   * What is done with samples before anything is summed.
   *
   * @param columns the samples column by column, which must stay as they are
   */
  default double[] prepare(int rows, double[] columns) {
    return columns;
  }

  D learn(Moments moments);
}
