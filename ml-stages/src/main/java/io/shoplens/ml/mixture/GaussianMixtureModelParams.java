package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.HasPredictionCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** The columns that a trained mixture adds. */
public interface GaussianMixtureModelParams<T> extends HasPredictionCol<T> {
  Param<String> LOG_DENSITY_COL =
      new StringParam(
          "logDensityCol",
          "Column that is added for how likely such a sample is at all, as logarithm.",
          "log_density",
          ParamValidators.notNull());

  Param<String> PROBABILITIES_COL =
      new StringParam(
          "probabilitiesCol",
          "Column that is added for the chances that a sample belongs to each component.",
          "probabilities",
          ParamValidators.notNull());

  default String getLogDensityCol() {
    return get(LOG_DENSITY_COL);
  }

  default T setLogDensityCol(String value) {
    return set(LOG_DENSITY_COL, value);
  }

  default String getProbabilitiesCol() {
    return get(PROBABILITIES_COL);
  }

  default T setProbabilitiesCol(String value) {
    return set(PROBABILITIES_COL, value);
  }
}
