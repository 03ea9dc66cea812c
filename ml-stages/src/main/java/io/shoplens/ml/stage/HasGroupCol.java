package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column of groups of samples that belong together; it is gathered after weights. */
public interface HasGroupCol<T> extends WithParams<T> {
  Param<String> GROUP_COL =
      new StringParam(
          "groupCol",
          "Column of whole numbers that are equal for samples of the same group, such as a person;"
              + " empty if each sample stands for itself.",
          "",
          ParamValidators.notNull());

  default String getGroupCol() {
    return get(GROUP_COL);
  }

  default T setGroupCol(String value) {
    return set(GROUP_COL, value);
  }
}
