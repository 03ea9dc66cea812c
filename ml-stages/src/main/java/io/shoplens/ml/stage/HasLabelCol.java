package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column of what is to be learned. */
public interface HasLabelCol<T> extends WithParams<T> {
  Param<String> LABEL_COL =
      new StringParam(
          "labelCol",
          "Column of labels, a number per sample; a vector of them beside a matrix of samples.",
          "label",
          ParamValidators.notNull());

  default String getLabelCol() {
    return get(LABEL_COL);
  }

  default T setLabelCol(String value) {
    return set(LABEL_COL, value);
  }
}
