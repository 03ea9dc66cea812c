package io.shoplens.ml.pca;

import io.shoplens.ml.stage.HasOutputCol;
import org.apache.flink.ml.param.IntParam;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;

/** How principal components are learned. */
public interface PcaParams<T> extends HasOutputCol<T> {
  Param<Integer> COMPONENTS =
      new IntParam(
          "components",
          "Number of components that are kept; 0 for as many as there are features.",
          0,
          ParamValidators.gtEq(0));

  default int getComponents() {
    return get(COMPONENTS);
  }

  default T setComponents(int value) {
    return set(COMPONENTS, value);
  }
}
