package io.shoplens.ml.stage;

import org.apache.flink.ml.param.DoubleParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** A model of two classes: it adds the chance of the label 1, and the label it predicts. */
public interface HasProbabilityCol<T> extends HasPredictionCol<T> {
  Param<String> PROBABILITY_COL =
      new StringParam(
          "probabilityCol",
          "Column that is added for the chance that the label is 1.",
          "probability",
          ParamValidators.notNull());

  Param<Double> THRESHOLD =
      new DoubleParam(
          "threshold",
          "The prediction is 1 from this chance on.",
          0.5,
          ParamValidators.inRange(0, 1));

  default String getProbabilityCol() {
    return get(PROBABILITY_COL);
  }

  default T setProbabilityCol(String value) {
    return set(PROBABILITY_COL, value);
  }

  default double getThreshold() {
    return get(THRESHOLD);
  }

  default T setThreshold(double value) {
    return set(THRESHOLD, value);
  }
}
