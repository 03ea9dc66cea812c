package io.shoplens.ml.forest;

import io.shoplens.ml.stage.ProbabilityModel;
import io.shoplens.ml.stage.Scorer;
import java.io.IOException;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Gives each sample the chance that its label is 1. */
public final class RandomForestModel extends ProbabilityModel<RandomForestModel, ForestModelData> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<ForestModelData> dataClass() {
    return ForestModelData.class;
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
