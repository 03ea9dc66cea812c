package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** A stage that reads one number per sample in place of features: what a model has answered. */
public interface HasScoreCol<T> extends WithParams<T> {
  Param<String> SCORE_COL =
      new StringParam(
          "scoreCol",
          "Column of scores, a number per sample or a vector of them for a block of samples.",
          "probability",
          ParamValidators.notNull());

  default String getScoreCol() {
    return get(SCORE_COL);
  }

  default T setScoreCol(String value) {
    return set(SCORE_COL, value);
  }
}
