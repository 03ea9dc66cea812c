package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.HasLabelCol;
import io.shoplens.ml.stage.HasWeightCol;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.param.ParamValidators;
import org.apache.flink.ml.param.StringParam;

/** How scores are calibrated. */
public interface CalibrationParams<T>
    extends CalibrationModelParams<T>, HasLabelCol<T>, HasWeightCol<T> {
  Param<String> METHOD =
      new StringParam(
          "method",
          "isotonic: any curve that does not fall, for a thousand samples and more; platt: a"
              + " sigmoid, for few samples.",
          Calibrator.ISOTONIC,
          ParamValidators.inArray(Calibrator.ISOTONIC, Calibrator.PLATT));

  default String getMethod() {
    return get(METHOD);
  }

  default T setMethod(String value) {
    return set(METHOD, value);
  }
}
