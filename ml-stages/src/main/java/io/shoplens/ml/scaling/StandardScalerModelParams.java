package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.HasOutputCol;
import org.apache.flink.ml.param.BooleanParam;
import org.apache.flink.ml.param.Param;

/** What a trained scaler does with a sample. */
public interface StandardScalerModelParams<T> extends HasOutputCol<T> {
  Param<Boolean> WITH_MEAN =
      new BooleanParam("withMean", "Whether the mean of each feature is subtracted.", true);

  Param<Boolean> WITH_STD =
      new BooleanParam("withStd", "Whether features are divided by their deviation.", true);

  default boolean getWithMean() {
    return get(WITH_MEAN);
  }

  default T setWithMean(boolean value) {
    return set(WITH_MEAN, value);
  }

  default boolean getWithStd() {
    return get(WITH_STD);
  }

  default T setWithStd(boolean value) {
    return set(WITH_STD, value);
  }
}
