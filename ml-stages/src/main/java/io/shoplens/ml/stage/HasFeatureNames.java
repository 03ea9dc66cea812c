package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringArrayParam;
import org.apache.flink.ml.param.WithParams;

/** Names the numbers of a vector, for messages and for what a model tells about itself. */
public interface HasFeatureNames<T> extends WithParams<T> {
  Param<String[]> FEATURE_NAMES =
      new StringArrayParam(
          "featureNames",
          "Names of the features in their order; empty to number them.",
          new String[0],
          ParamValidators.notNull());

  default String[] getFeatureNames() {
    return get(FEATURE_NAMES);
  }

  default T setFeatureNames(String... value) {
    return set(FEATURE_NAMES, value);
  }

  /** The name of a feature as messages should tell it. */
  static String name(String[] names, int feature) {
    return feature < names.length ? names[feature] : "feature " + feature;
  }
}
