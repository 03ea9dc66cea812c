package io.shoplens.ml.stage;

import java.io.Serializable;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.types.Row;

/** Applies a trained model to rows, one task's at a time; may keep scratch. */
public interface RowAdder {

  /** The values of the columns that are added to a row. */
  Row valuesFor(Row row);

  /**
   * Makes adders where rows are.
   *
   * @param <D> what the model has learned
   */
  interface Maker<D> extends Serializable {
    RowAdder of(D data);

    /** Whether a row of that type holds many samples, and so many values in each column added. */
    default boolean inBlocks(RowTypeInfo rows) {
      return false;
    }
  }
}
