package io.shoplens.ml.kmeans;

import io.shoplens.ml.stage.HasK;
import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How k-means is trained. */
public interface KMeansParams<T> extends KMeansModelParams<T>, HasK<T>, HasThreads<T> {
  Param<Integer> RESTARTS =
      new IntParam(
          "restarts",
          "How many times it starts from other centres; the start with least inertia wins.",
          10,
          ParamValidators.gtEq(1));

  default int getRestarts() {
    return get(RESTARTS);
  }

  default T setRestarts(int value) {
    return set(RESTARTS, value);
  }
}
