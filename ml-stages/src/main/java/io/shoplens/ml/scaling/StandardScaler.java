package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.FromMoments;
import io.shoplens.ml.stage.MomentsEstimator;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Learns the mean and the deviation of each feature in one distributed pass. */
public final class StandardScaler
    extends MomentsEstimator<StandardScaler, StandardScalerModel, StandardScalerModelData>
    implements StandardScalerParams<StandardScaler> {
  private static final long serialVersionUID = 1L;

  @Override
  protected FromMoments<StandardScalerModelData> work() {
    return new Deviations(Logarithms.of(getLog1pFeatures(), getFeatureNames()));
  }

  @Override
  protected StandardScalerModel newModel() {
    return new StandardScalerModel();
  }

  public static StandardScaler load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
