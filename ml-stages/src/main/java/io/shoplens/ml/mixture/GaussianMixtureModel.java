package io.shoplens.ml.mixture;

import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Tells which component a sample most likely belongs to, and how likely each is. */
public final class GaussianMixtureModel
    extends TrainedModel<GaussianMixtureModel, GaussianMixtureModelData>
    implements GaussianMixtureModelParams<GaussianMixtureModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<GaussianMixtureModelData> dataClass() {
    return GaussianMixtureModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()),
        OutputColumn.number(getLogDensityCol()),
        OutputColumn.vector(getProbabilitiesCol()));
  }

  @Override
  protected Scorer scorer(GaussianMixtureModelData data) {
    return new Membership(new Mixture(data.weights(), data.means(), data.covariances()));
  }

  public static GaussianMixtureModel load(StreamTableEnvironment tables, String path)
      throws IOException {
    return load(tables, path, GaussianMixtureModel::new);
  }
}
