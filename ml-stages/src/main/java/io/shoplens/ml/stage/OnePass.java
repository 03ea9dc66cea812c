package io.shoplens.ml.stage;

import java.io.Serializable;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/**
 * Learns a model from sums over all rows, which each task makes of its own rows.
 *
 * @param <S> the sums
 * @param <D> what the model keeps, a record that Jackson can write and read
 */
public interface OnePass<S extends Serializable, D> extends Serializable {

  /**
   * Adds a row.
   *
   * @param sums null before the first row
   * @return the sums, perhaps the same object
   */
  S add(@Nullable S sums, Row row);

  S merge(S one, S other);

  D learn(S sums);
}
