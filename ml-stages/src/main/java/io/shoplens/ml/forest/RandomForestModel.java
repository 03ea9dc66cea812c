package io.shoplens.ml.forest;

import io.shoplens.ml.stage.HasProbabilityCol;
import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Gives each sample the chance that its label is 1. */
public final class RandomForestModel extends TrainedModel<RandomForestModel, ForestModelData>
    implements HasProbabilityCol<RandomForestModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<ForestModelData> dataClass() {
    return ForestModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()), OutputColumn.number(getProbabilityCol()));
  }

  @Override
  protected Scorer scorer(ForestModelData data) {
    return new Forest(data, getThreshold());
  }

  public static RandomForestModel load(StreamTableEnvironment tables, String path)
      throws IOException {
    return load(tables, path, RandomForestModel::new);
  }
}
