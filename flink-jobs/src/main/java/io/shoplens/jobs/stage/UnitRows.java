package io.shoplens.jobs.stage;

import java.io.Serializable;
import java.util.function.Consumer;
import org.apache.flink.types.Row;

/** Reads the rows that a unit of a table stands for. */
@FunctionalInterface
public interface UnitRows<I extends Serializable> extends Serializable {
  void read(I unit, Consumer<Row> rows) throws Exception;
}
