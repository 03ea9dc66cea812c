package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Samples;
import java.io.Serializable;

/**
 * Learns a model from samples that lie in memory; knows nothing of Flink.
 *
 * @param <D> what the model keeps, a record that Jackson can write and read
 */
@FunctionalInterface
public interface Trainer<D> extends Serializable {
  D train(Samples samples);
}
