package io.shoplens.ml.stage;

import org.apache.flink.ml.param.LongParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.WithParams;

/** A stage with a random part, which a seed makes repeatable. */
public interface HasSeed<T> extends WithParams<T> {
  Param<Long> SEED =
      new LongParam(
          "seed",
          "Start of all that is random; the same seed and samples give the same model.",
          1L,
          ParamValidators.notNull());

  default Long getSeed() {
    return get(SEED);
  }

  default T setSeed(Long value) {
    return set(SEED, value);
  }
}
