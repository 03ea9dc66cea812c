package io.shoplens.ml.logistic;

import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.HasProbabilityCol;
import io.shoplens.ml.stage.HasThreads;
import io.shoplens.ml.stage.HasWeightCol;
import org.apache.flink.ml.param.BooleanParam;
import org.apache.flink.ml.param.DoubleArrayParam;
import org.apache.flink.ml.param.DoubleParam;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How a logistic regression is fitted. */
public interface LogisticParams<T>
    extends HasProbabilityCol<T>, HasLabelCol<T>, HasWeightCol<T>, HasThreads<T> {
  Param<Boolean> FIT_INTERCEPT =
      new BooleanParam(
          "fitIntercept",
          "Whether there is a constant, which is never penalised.",
          true,
          ParamValidators.notNull());

  Param<Double> REG =
      new DoubleParam(
          "reg",
          "Strength of the penalty per sample: scikit-learn's C is 1 / (reg * samples).",
          0.0,
          ParamValidators.gtEq(0));

  Param<Double> ELASTIC_NET =
      new DoubleParam(
          "elasticNet",
          "Share of the penalty on absolute values (L1); the rest falls on squares (L2).",
          0.0,
          ParamValidators.inRange(0, 1));

  Param<Integer> MAX_ITER =
      new IntParam("maxIter", "Steps after which it gives up.", 100, ParamValidators.gtEq(1));

  Param<Double> TOL =
      new DoubleParam(
          "tol",
          "It ends when a further step would gain less log-likelihood per sample than this.",
          1e-12,
          ParamValidators.gt(0));

  Param<Boolean> INFERENCE =
      new BooleanParam(
          "inference",
          "Whether to estimate standard errors, for which a penalised model is fitted again.",
          true,
          ParamValidators.notNull());

  Param<Double[]> UNIT_OF_FEATURE =
      new DoubleArrayParam(
          "unitOfFeature",
          "The difference of each feature that its odds ratio is told for; empty if 1 for all.",
          new Double[0],
          ParamValidators.notNull());

  default boolean getFitIntercept() {
    return get(FIT_INTERCEPT);
  }

  default T setFitIntercept(boolean value) {
    return set(FIT_INTERCEPT, value);
  }

  default double getReg() {
    return get(REG);
  }

  default T setReg(double value) {
    return set(REG, value);
  }

  default double getElasticNet() {
    return get(ELASTIC_NET);
  }

  default T setElasticNet(double value) {
    return set(ELASTIC_NET, value);
  }

  default int getMaxIter() {
    return get(MAX_ITER);
  }

  default T setMaxIter(int value) {
    return set(MAX_ITER, value);
  }

  default double getTol() {
    return get(TOL);
  }

  default T setTol(double value) {
    return set(TOL, value);
  }

  default boolean getInference() {
    return get(INFERENCE);
  }

  default T setInference(boolean value) {
    return set(INFERENCE, value);
  }

  default Double[] getUnitOfFeature() {
    return get(UNIT_OF_FEATURE);
  }

  default T setUnitOfFeature(Double... value) {
    return set(UNIT_OF_FEATURE, value);
  }
}
