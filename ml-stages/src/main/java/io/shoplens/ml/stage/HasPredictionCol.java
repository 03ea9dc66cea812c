package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column that a model answers in. */
public interface HasPredictionCol<T> extends WithParams<T> {
  Param<String> PREDICTION_COL =
      new StringParam(
          "predictionCol",
          "Column that is added for the prediction.",
          "prediction",
          ParamValidators.notNull());

  default String getPredictionCol() {
    return get(PREDICTION_COL);
  }

  default T setPredictionCol(String value) {
    return set(PREDICTION_COL, value);
  }
}
