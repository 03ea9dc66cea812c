package io.shoplens.ml.stage;

import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.WithParams;

/** A stage whose work on gathered samples is shared by threads. */
public interface HasThreads<T> extends WithParams<T> {
  Param<Integer> THREADS =
      new IntParam(
          "threads",
          "Threads that share the samples; 0 for one per processor. They do not change the result.",
          0,
          ParamValidators.gtEq(0));

  default int getThreads() {
    return get(THREADS);
  }

  default T setThreads(int value) {
    return set(THREADS, value);
  }
}
