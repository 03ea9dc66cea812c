package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.HasK;
import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.DoubleParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** How a mixture is trained. */
public interface GaussianMixtureParams<T>
    extends GaussianMixtureModelParams<T>, HasK<T>, HasThreads<T> {
  String FULL = "full";
  String DIAGONAL = "diagonal";

  Param<String> COVARIANCE_TYPE =
      new StringParam(
          "covarianceType",
          "full: components may be tilted; diagonal: features are independent in each component.",
          FULL,
          ParamValidators.inArray(FULL, DIAGONAL));

  Param<Double> TOLERANCE =
      new DoubleParam(
          "tolerance",
          "It has converged when a round improves the mean log-likelihood by less.",
          1e-3,
          ParamValidators.gtEq(0));

  Param<Double> REGULARISATION =
      new DoubleParam(
          "regularisation",
          "What is added to variances, so that no component shrinks to a point or a line.",
          1e-6,
          ParamValidators.gtEq(0));

  default String getCovarianceType() {
    return get(COVARIANCE_TYPE);
  }

  default T setCovarianceType(String value) {
    return set(COVARIANCE_TYPE, value);
  }

  default double getTolerance() {
    return get(TOLERANCE);
  }

  default T setTolerance(double value) {
    return set(TOLERANCE, value);
  }

  default double getRegularisation() {
    return get(REGULARISATION);
  }

  default T setRegularisation(double value) {
    return set(REGULARISATION, value);
  }
}
