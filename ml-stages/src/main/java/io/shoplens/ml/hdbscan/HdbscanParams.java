package io.shoplens.ml.hdbscan;

import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How HDBSCAN* is trained. */
public interface HdbscanParams<T> extends HdbscanModelParams<T>, HasThreads<T> {
  Param<Integer> MIN_CLUSTER_SIZE =
      new IntParam(
          "minClusterSize",
          "Fewer samples than that are outliers, not a cluster.",
          20,
          ParamValidators.gtEq(2));

  Param<Integer> NEIGHBOURS =
      new IntParam(
          "neighbours",
          "A sample lies as dense as its distance to so many samples, itself included, is small; 0"
              + " for as many as a cluster has at the least.",
          0,
          ParamValidators.gtEq(0));

  default int getMinClusterSize() {
    return get(MIN_CLUSTER_SIZE);
  }

  default T setMinClusterSize(int value) {
    return set(MIN_CLUSTER_SIZE, value);
  }

  default int getNeighbours() {
    return get(NEIGHBOURS);
  }

  default T setNeighbours(int value) {
    return set(NEIGHBOURS, value);
  }
}
