package io.shoplens.ml.stage;

import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.WithParams;

/** A stage that is told how many groups to find, and improves them in rounds. */
public interface HasK<T> extends WithParams<T> {
  Param<Integer> K = new IntParam("k", "Number of clusters.", 2, ParamValidators.gtEq(1));

  Param<Integer> MAX_ITER =
      new IntParam(
          "maxIter", "Rounds after which a start is given up.", 300, ParamValidators.gtEq(1));

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
}
