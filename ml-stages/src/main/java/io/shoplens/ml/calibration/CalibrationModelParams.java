package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.HasScoreCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** What a trained calibration reads and adds. */
public interface CalibrationModelParams<T> extends HasScoreCol<T> {
  Param<String> CALIBRATED_COL =
      new StringParam(
          "calibratedCol",
          "Column that is added for the calibrated chance.",
          "calibrated",
          ParamValidators.notNull());

  default String getCalibratedCol() {
    return get(CALIBRATED_COL);
  }

  default T setCalibratedCol(String value) {
    return set(CALIBRATED_COL, value);
  }
}
