package io.shoplens.ml.hdbscan;

import io.shoplens.ml.stage.HasPredictionCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** The columns that a trained HDBSCAN* adds. */
public interface HdbscanModelParams<T> extends HasPredictionCol<T> {
  Param<String> OUTLIER_SCORE_COL =
      new StringParam(
          "outlierScoreCol",
          "Column that is added for how much a sample looks like an outlier, from 0 to 1.",
          "outlier_score",
          ParamValidators.notNull());

  default String getOutlierScoreCol() {
    return get(OUTLIER_SCORE_COL);
  }

  default T setOutlierScoreCol(String value) {
    return set(OUTLIER_SCORE_COL, value);
  }
}
