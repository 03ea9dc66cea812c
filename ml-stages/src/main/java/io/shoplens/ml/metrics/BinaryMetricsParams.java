package io.shoplens.ml.metrics;

import io.shoplens.ml.stage.HasGroupCol;
import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.HasScoreCol;
import io.shoplens.ml.stage.HasThreads;
import io.shoplens.ml.stage.HasWeightCol;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How probabilities are judged. */
public interface BinaryMetricsParams<T>
    extends HasScoreCol<T>, HasLabelCol<T>, HasWeightCol<T>, HasGroupCol<T>, HasThreads<T> {
  Param<Integer> BINS =
      new IntParam(
          "bins",
          "Bins of equal width, and as many of equal count, that show the calibration.",
          10,
          ParamValidators.gtEq(1));

  Param<Integer> REPLICATES =
      new IntParam(
          "replicates",
          "How many times samples are drawn again for the intervals; 0 for no intervals.",
          200,
          ParamValidators.gtEq(0));

  default int getBins() {
    return get(BINS);
  }

  default T setBins(int value) {
    return set(BINS, value);
  }

  default int getReplicates() {
    return get(REPLICATES);
  }

  default T setReplicates(int value) {
    return set(REPLICATES, value);
  }
}
