package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column of a stage that turns vectors into vectors. */
public interface HasOutputCol<T> extends WithParams<T> {
  Param<String> OUTPUT_COL =
      new StringParam(
          "outputCol", "Column that is added for the result.", "output", ParamValidators.notNull());

  default String getOutputCol() {
    return get(OUTPUT_COL);
  }

  default T setOutputCol(String value) {
    return set(OUTPUT_COL, value);
  }
}
