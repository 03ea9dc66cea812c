package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column that samples are read from. */
public interface HasFeaturesCol<T> extends WithParams<T> {
  Param<String> FEATURES_COL =
      new StringParam(
          "featuresCol",
          "Column of vectors, or of matrices that hold a sample in each row.",
          "features",
          ParamValidators.notNull());

  default String getFeaturesCol() {
    return get(FEATURES_COL);
  }

  default T setFeaturesCol(String value) {
    return set(FEATURES_COL, value);
  }
}
