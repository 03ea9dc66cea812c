package io.shoplens.ml.stage;

import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.types.Row;

/**
 * One of the tables that a measurement is told in.
 *
 * @param <D> what was measured
 */
public record ResultTable<D>(RowTypeInfo type, Rows<D> rows) implements Serializable {

  /** How the rows come from what was measured. */
  @FunctionalInterface
  public interface Rows<D> extends Serializable {
    List<Row> of(D data);
  }
}
