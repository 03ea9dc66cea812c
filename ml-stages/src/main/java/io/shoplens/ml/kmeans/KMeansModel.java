package io.shoplens.ml.kmeans;

import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Puts each sample into the cluster of the nearest centre. */
public final class KMeansModel extends TrainedModel<KMeansModel, KMeansModelData>
    implements KMeansModelParams<KMeansModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<KMeansModelData> dataClass() {
    return KMeansModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()), OutputColumn.number(getDistanceCol()));
  }

  @Override
  protected Scorer scorer(KMeansModelData data) {
    return new NearestCentre(data.centres());
  }

  public static KMeansModel load(StreamTableEnvironment tables, String path) throws IOException {
    return load(tables, path, KMeansModel::new);
  }
}
