package io.shoplens.ml.silhouette;

import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How silhouettes are measured. */
public interface SilhouetteParams<T> extends HasThreads<T> {
  Param<Integer> EXACT_UP_TO =
      new IntParam(
          "exactUpTo",
          "Up to so many samples all are measured; of more a seeded choice of about so many.",
          10_000,
          ParamValidators.gtEq(2));

  default int getExactUpTo() {
    return get(EXACT_UP_TO);
  }

  default T setExactUpTo(int value) {
    return set(EXACT_UP_TO, value);
  }
}
