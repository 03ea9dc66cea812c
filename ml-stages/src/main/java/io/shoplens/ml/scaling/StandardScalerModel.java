package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Adds a column of scaled features. */
public final class StandardScalerModel
    extends TrainedModel<StandardScalerModel, StandardScalerModelData>
    implements StandardScalerModelParams<StandardScalerModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<StandardScalerModelData> dataClass() {
    return StandardScalerModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(OutputColumn.vector(getOutputCol()));
  }

  @Override
  protected Scorer scorer(StandardScalerModelData data) {
    return new Scaling(data, getWithMean(), getWithStd());
  }

  public static StandardScalerModel load(StreamTableEnvironment tables, String path)
      throws IOException {
    return load(tables, path, StandardScalerModel::new);
  }
}
