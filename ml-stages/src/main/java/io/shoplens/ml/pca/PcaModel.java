package io.shoplens.ml.pca;

import io.shoplens.ml.stage.HasOutputCol;
import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Adds a column of each sample's places along the components. */
public final class PcaModel extends TrainedModel<PcaModel, PcaModelData>
    implements HasOutputCol<PcaModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<PcaModelData> dataClass() {
    return PcaModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(OutputColumn.vector(getOutputCol()));
  }

  @Override
  protected Scorer scorer(PcaModelData data) {
    return new Projection(data.means(), data.components());
  }

  public static PcaModel load(StreamTableEnvironment tables, String path) throws IOException {
    return load(tables, path, PcaModel::new);
  }
}
