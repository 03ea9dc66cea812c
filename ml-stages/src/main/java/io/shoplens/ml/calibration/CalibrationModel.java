package io.shoplens.ml.calibration;

import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Adds to each score the chance it is worth. */
public final class CalibrationModel extends TrainedModel<CalibrationModel, CalibrationModelData>
    implements CalibrationModelParams<CalibrationModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<CalibrationModelData> dataClass() {
    return CalibrationModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(OutputColumn.number(getCalibratedCol()));
  }

  @Override
  protected Scorer scorer(CalibrationModelData data) {
    return new CalibratedScorer(data);
  }

  public static CalibrationModel load(StreamTableEnvironment tables, String path)
      throws IOException {
    return load(tables, path, CalibrationModel::new);
  }
}
