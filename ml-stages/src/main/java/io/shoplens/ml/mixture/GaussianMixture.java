package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Fits a mixture of normal distributions by expectation and maximisation, from a k-means start. */
public final class GaussianMixture
    extends GatheringEstimator<GaussianMixture, GaussianMixtureModel, GaussianMixtureModelData>
    implements GaussianMixtureParams<GaussianMixture> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Trainer<GaussianMixtureModelData> trainer() {
    MixtureTrainer trainer =
        new MixtureTrainer(
            getK(),
            getCovarianceType().equals(DIAGONAL),
            getMaxIter(),
            getTolerance(),
            getRegularisation(),
            getSeed(),
            getThreads());
    return trainer::train;
  }

  @Override
  protected GaussianMixtureModel newModel() {
    return new GaussianMixtureModel();
  }

  public static GaussianMixture load(StreamTableEnvironment tables, String path)
      throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
