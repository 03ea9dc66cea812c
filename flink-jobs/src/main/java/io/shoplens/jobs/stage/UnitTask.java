package io.shoplens.jobs.stage;

import java.io.Serializable;
import java.util.function.Consumer;

/**
 * What one parallel task does with the work units given to it. It opens once, processes its units
 * one after the other and finishes once; results are small descriptions.
 */
public interface UnitTask<I extends Serializable, O extends Serializable> extends Serializable {
  /** Called once before the first unit, also where a task gets none. */
  default void open(TaskScope scope) throws Exception {}

  void process(I unit, Consumer<O> results) throws Exception;

  /** Called after the last unit. */
  default void finish(Consumer<O> results) throws Exception {}

  /** Called at the end in any case; must be harmless after {@link #finish}. */
  default void close() throws Exception {}
}
