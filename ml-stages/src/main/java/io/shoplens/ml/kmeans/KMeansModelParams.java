package io.shoplens.ml.kmeans;

import io.shoplens.ml.stage.HasPredictionCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** The columns that a trained k-means adds. */
public interface KMeansModelParams<T> extends HasPredictionCol<T> {
  Param<String> DISTANCE_COL =
      new StringParam(
          "distanceCol",
          "Column that is added for the distance to the cluster's centre.",
          "distance",
          ParamValidators.notNull());

  default String getDistanceCol() {
    return get(DISTANCE_COL);
  }

  default T setDistanceCol(String value) {
    return set(DISTANCE_COL, value);
  }
}
