package io.shoplens.ml.pca;

import io.shoplens.ml.stage.FromMoments;
import io.shoplens.ml.stage.MomentsEstimator;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Exact principal component analysis, from a covariance that is summed where the samples are. */
public final class Pca extends MomentsEstimator<Pca, PcaModel, PcaModelData>
    implements PcaParams<Pca> {
  private static final long serialVersionUID = 1L;

  @Override
  protected FromMoments<PcaModelData> work() {
    return new PrincipalComponents(getComponents(), getFeatureNames());
  }

  @Override
  protected PcaModel newModel() {
    return new PcaModel();
  }

  public static Pca load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
