package io.shoplens.ml.kmeans;

import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How k-means is trained. */
public interface KMeansParams<T> extends KMeansModelParams<T>, HasThreads<T> {
  Param<Integer> K = new IntParam("k", "Number of clusters.", 2, ParamValidators.gtEq(1));

  Param<Integer> MAX_ITER =
      new IntParam(
          "maxIter", "Rounds after which a start is given up.", 300, ParamValidators.gtEq(1));

  Param<Integer> RESTARTS =
      new IntParam(
          "restarts",
          "How many times it starts from other centres; the start with least inertia wins.",
          10,
          ParamValidators.gtEq(1));

  default int getK() {
    return get(K);
  }

  default T setK(int value) {
    return set(K, value);
  }

  default int getMaxIter() {
    return get(MAX_ITER);
  }

  default T setMaxIter(int value) {
    return set(MAX_ITER, value);
  }

  default int getRestarts() {
    return get(RESTARTS);
  }

  default T setRestarts(int value) {
    return set(RESTARTS, value);
  }
}
