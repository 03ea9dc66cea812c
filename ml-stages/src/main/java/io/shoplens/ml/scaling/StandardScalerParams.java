package io.shoplens.ml.scaling;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringArrayParam;

/** How a scaler is trained. */
public interface StandardScalerParams<T> extends StandardScalerModelParams<T> {
  Param<String[]> LOG1P_FEATURES =
      new StringArrayParam(
          "log1pFeatures",
          "Features with long tails, by name or by number from 0, that first become log(1 + x).",
          new String[0],
          ParamValidators.notNull());

  default String[] getLog1pFeatures() {
    return get(LOG1P_FEATURES);
  }

  default T setLog1pFeatures(String... value) {
    return set(LOG1P_FEATURES, value);
  }
}
