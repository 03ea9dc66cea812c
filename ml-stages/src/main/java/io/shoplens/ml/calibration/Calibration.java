package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Learns from scores and labels, best of samples no model was trained on, what a score is worth.
 */
public final class Calibration
    extends GatheringEstimator<Calibration, CalibrationModel, CalibrationModelData>
    implements CalibrationParams<Calibration> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Trainer<CalibrationModelData> trainer() {
    Calibrator calibrator = new Calibrator(getMethod());
    if (getWeightCol().isEmpty()) {
      return calibrator::train;
    }
    return samples -> calibrator.train(samples.withoutLast(), samples.last());
  }

  @Override
  protected CalibrationModel newModel() {
    return new CalibrationModel();
  }

  public static Calibration load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
