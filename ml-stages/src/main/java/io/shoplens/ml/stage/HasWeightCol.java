package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column of what each sample counts; it is gathered behind the features. */
public interface HasWeightCol<T> extends WithParams<T> {
  Param<String> WEIGHT_COL =
      new StringParam(
          "weightCol",
          "Column of weights, how many samples each sample stands for; empty if all count one.",
          "",
          ParamValidators.notNull());

  default String getWeightCol() {
    return get(WEIGHT_COL);
  }

  default T setWeightCol(String value) {
    return set(WEIGHT_COL, value);
  }
}
