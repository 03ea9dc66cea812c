package io.shoplens.ml.stage;

import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;
import org.apache.flink.ml.param.WithParams;

/** Names the column of ids, by which samples are chosen and put in order; empty without one. */
public interface HasIdCol<T> extends WithParams<T> {
  Param<String> ID_COL =
      new StringParam(
          "idCol",
          "Column of whole numbers that tell samples apart; empty to tell them by content, so that"
              + " equal samples are chosen or left out together.",
          "",
          ParamValidators.notNull());

  default String getIdCol() {
    return get(ID_COL);
  }

  default T setIdCol(String value) {
    return set(ID_COL, value);
  }
}
