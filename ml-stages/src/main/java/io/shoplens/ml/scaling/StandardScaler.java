package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.OnePass;
import io.shoplens.ml.stage.OnePassEstimator;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Learns the mean and the deviation of each feature in one distributed pass. */
public final class StandardScaler
    extends OnePassEstimator<StandardScaler, StandardScalerModel, StandardScalerModelData>
    implements StandardScalerParams<StandardScaler> {
  private static final long serialVersionUID = 1L;

  @Override
  protected OnePass<StandardScalerModelData> onePass() {
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
