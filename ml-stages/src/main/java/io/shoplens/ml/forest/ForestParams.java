package io.shoplens.ml.forest;

import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.HasProbabilityCol;
import io.shoplens.ml.stage.HasThreads;
import org.apache.flink.ml.param.BooleanParam;
import org.apache.flink.ml.param.DoubleParam;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How a random forest is grown. */
public interface ForestParams<T> extends HasProbabilityCol<T>, HasLabelCol<T>, HasThreads<T> {
  Param<Integer> TREES = new IntParam("trees", "Number of trees.", 100, ParamValidators.gtEq(1));

  Param<Integer> MAX_DEPTH =
      new IntParam(
          "maxDepth",
          "Questions from the root of a tree to a leaf; 0 for no limit.",
          16,
          ParamValidators.gtEq(0));

  Param<Integer> MIN_LEAF =
      new IntParam("minLeaf", "Samples that a leaf must have.", 10, ParamValidators.gtEq(1));

  Param<Integer> FEATURES_PER_SPLIT =
      new IntParam(
          "featuresPerSplit",
          "Features that are looked at for each split; 0 for the root of their number.",
          0,
          ParamValidators.gtEq(0));

  Param<Double> SUBSAMPLE =
      new DoubleParam(
          "subsample",
          "How many samples a tree draws, as a share of all.",
          1.0,
          ParamValidators.inRange(0, 1, false, true));

  Param<Boolean> BOOTSTRAP =
      new BooleanParam(
          "bootstrap",
          "Whether a tree may draw a sample more than once.",
          true,
          ParamValidators.notNull());

  default int getTrees() {
    return get(TREES);
  }

  default T setTrees(int value) {
    return set(TREES, value);
  }

  default int getMaxDepth() {
    return get(MAX_DEPTH);
  }

  default T setMaxDepth(int value) {
    return set(MAX_DEPTH, value);
  }

  default int getMinLeaf() {
    return get(MIN_LEAF);
  }

  default T setMinLeaf(int value) {
    return set(MIN_LEAF, value);
  }

  default int getFeaturesPerSplit() {
    return get(FEATURES_PER_SPLIT);
  }

  default T setFeaturesPerSplit(int value) {
    return set(FEATURES_PER_SPLIT, value);
  }

  default double getSubsample() {
    return get(SUBSAMPLE);
  }

  default T setSubsample(double value) {
    return set(SUBSAMPLE, value);
  }

  default boolean getBootstrap() {
    return get(BOOTSTRAP);
  }

  default T setBootstrap(boolean value) {
    return set(BOOTSTRAP, value);
  }
}
