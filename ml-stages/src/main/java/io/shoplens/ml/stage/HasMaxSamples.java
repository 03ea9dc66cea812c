package io.shoplens.ml.stage;

import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.WithParams;

/** A stage that trains on a bounded choice of samples. */
public interface HasMaxSamples<T> extends WithParams<T> {
  Param<Integer> MAX_SAMPLES =
      new IntParam(
          "maxSamples",
          "How many samples are trained on at most; more are sampled by a hash of their id.",
          5_000_000,
          ParamValidators.gt(0));

  default Integer getMaxSamples() {
    return get(MAX_SAMPLES);
  }

  default T setMaxSamples(Integer value) {
    return set(MAX_SAMPLES, value);
  }
}
